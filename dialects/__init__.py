"""The dialects of oxad. They use nothing else of the project."""
