"""The types that only a derivative has."""

from __future__ import annotations

from xdsl.dialects.builtin import SymbolRefAttr
from xdsl.ir import Attribute, ParametrizedAttribute, TypeAttribute
from xdsl.irdl import irdl_attr_definition, param_def


@irdl_attr_definition
class TangentType(ParametrizedAttribute, TypeAttribute):
    """``!autodiff.tangent<T>``: a tangent or cotangent of a value of type ``T``, in every lane of the batch.

    The width is not part of the type: the ``batch`` pass chooses it. At width 1 it becomes ``T``, at width N a float
    ``T`` becomes ``vector<N x T>``, a vector of M floats ``vector<(N*M) x T>`` with the lanes of the batch
    innermost, and an aggregate the aggregate of its parts' tangents. ``T`` is a float, a vector of floats, or a
    structure or array; inside an aggregate, parts that are not float keep their type and hold zero.
    """

    name = "autodiff.tangent"

    of: Attribute = param_def()


@irdl_attr_definition
class ShadowType(ParametrizedAttribute, TypeAttribute):
    """``!autodiff.shadow``: the shadow of a pointer, in every lane of the batch.

    After ``batch`` it is one pointer (width 1, or *interleaved*: the N lanes of a scalar at byte offset ``o`` lie
    at ``N*o``), or an array of N pointers (*separate*: memory that the user passed, one block per lane).
    """

    name = "autodiff.shadow"


@irdl_attr_definition
class RecordType(ParametrizedAttribute, TypeAttribute):
    """``!autodiff.record<@r>``: a record as a field of another."""

    name = "autodiff.embedded"

    record: SymbolRefAttr = param_def()
