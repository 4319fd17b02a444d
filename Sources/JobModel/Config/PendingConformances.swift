public import ConfigurationSchema
extension DecorationConfig: ConfigurationValue { public static var schema: ValueSchema { .any } }
extension Refs: ConfigurationValue { public static var schema: ValueSchema { .any } }
extension ReporterConfig: ConfigurationValue { public static var schema: ValueSchema { .any } }
extension RerunAuthConfig: ConfigurationValue { public static var schema: ValueSchema { .any } }
extension ProwJobDefault: ConfigurationValue { public static var schema: ValueSchema { .any } }
