print("bowsprit")
