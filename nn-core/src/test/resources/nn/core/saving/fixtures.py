"""Writes the files that SafeTensorsTest reads: python fixtures.py, with safetensors and torch installed."""

from pathlib import Path

import torch
from safetensors.torch import save_file

here = Path(__file__).parent

# As Glassbox writes them too: the bytes have to be equal.
save_file(
    {
        "dense1/kernel": torch.tensor([[0.5, -1.0, 2.25], [3e-40, -0.0, 1e30]]),
        "dense1/bias": torch.tensor([1.0, 2.0, 3.0]),
        "dense10/bias": torch.zeros(0, 4),
        "scale": torch.tensor(float("nan")),
        "Größe": torch.tensor([float("inf"), float("-inf")]),
    },
    here / "python_floats.safetensors",
    metadata={"format": "pt", "about": 'invented "numbers"\n'},
)

# Every type that both sides know.
save_file(
    {
        "bool": torch.tensor([False, True, True, False]),
        "u8": torch.tensor([0, 1, 2, 200], dtype=torch.uint8),
        "i8": torch.tensor([0, 1, -2, 100], dtype=torch.int8),
        "u16": torch.tensor([0, 1, 2, 65535], dtype=torch.uint16),
        "i16": torch.tensor([0, 1, -2, -32768], dtype=torch.int16),
        "f16": torch.tensor([0, 1, -2.5, 6e-8], dtype=torch.float16),
        "bf16": torch.tensor([0, 1, -2.5, 1e30], dtype=torch.bfloat16),
        "u32": torch.tensor([0, 1, 2, 4294967040], dtype=torch.uint32),
        "i32": torch.tensor([0, 1, -2, 16777216], dtype=torch.int32),
        "u64": torch.tensor([0, 1, 2, 2**63], dtype=torch.uint64),
        "i64": torch.tensor([0, 1, -2, -(2**62)], dtype=torch.int64),
        "f64": torch.tensor([0, 1, -2.5, 2.0**-100], dtype=torch.float64),
        "i64 too fine": torch.tensor([0, 16777217], dtype=torch.int64),
        "f64 too fine": torch.tensor([0.5, 0.1], dtype=torch.float64),
    },
    here / "python_types.safetensors",
)
