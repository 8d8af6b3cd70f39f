"""oxad: automatic differentiation for Rust, as an MLIR-style compiler in pure Python."""

__version__ = "0.1.0"
__all__ = ["__version__"]
