"""The dialect of derivatives: requests, tangents, shadows and the tape."""

from xdsl.ir import Dialect

from oxad.dialects.autodiff import requests, shadows, tangents, tape, verify_ops
from oxad.dialects.autodiff.type_tree import TreeAttr
from oxad.dialects.autodiff.types import RecordType, ShadowType, TangentType
from oxad.dialects.llvm.verify_ops import add_rules

AUTODIFF = Dialect(
    "autodiff",
    [
        requests.ForwardOp,
        requests.ReverseOp,
        tangents.ZeroTangentOp,
        tangents.AddOp,
        tangents.NegOp,
        tangents.ScaleOp,
        tangents.MaskOp,
        tangents.SelectOp,
        tangents.CastOp,
        tangents.ExtractOp,
        tangents.InsertOp,
        tangents.ExtractElementOp,
        tangents.InsertElementOp,
        tangents.PackOp,
        tangents.LaneOp,
        tangents.EachLaneOp,
        shadows.LanesOp,
        shadows.NullShadowOp,
        shadows.ZerosOp,
        shadows.GEPOp,
        shadows.AllocaOp,
        shadows.VariableAllocaOp,
        shadows.HeapAllocOp,
        shadows.HeapFreeOp,
        shadows.HeapReallocOp,
        shadows.ArenaShadowOp,
        shadows.LoadOp,
        shadows.StoreOp,
        shadows.AccumulateOp,
        shadows.TakeOp,
        shadows.CopyOp,
        shadows.CopyAdjointOp,
        shadows.ClearOp,
        tape.RecordOp,
        tape.RecordAllocaOp,
        tape.RecordNewOp,
        tape.FieldOp,
        tape.ReserveOp,
        tape.ElementOp,
        tape.SaveOp,
        tape.RestoreOp,
        tape.ArenaOpenOp,
        tape.ArenaCloseOp,
        tape.TapeNewOp,
        tape.TapeRecordOp,
        tape.TapeFreeOp,
        tape.TapeKeepOp,
        tape.TapeRewindOp,
    ],
    [TangentType, ShadowType, RecordType, TreeAttr],
)

add_rules(verify_ops.RULES, verify_ops.COUNTS)

__all__ = ["AUTODIFF", "RecordType", "ShadowType", "TangentType", "TreeAttr", "requests", "shadows", "tangents", "tape"]
