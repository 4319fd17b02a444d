// A plugin imports PluginKit alone; this is what comes with it.
@_exported public import ConfigurationSchema
@_exported public import ForgeModel
@_exported public import GoTemplate
@_exported public import JobModel
@_exported public import Owners
@_exported public import RE2
