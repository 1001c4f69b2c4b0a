namespace Jintan.Ledger.Checkpoints;

/// <summary>The next checkpoint would bear witness to a ledger that has lost something; none is exported.</summary>
public sealed class CheckpointRefusedException(string stream, string reason)
    : Exception($"没有导出检查点：{stream} {reason}请保留现有检查点文件，运行 ledger verify 查明首条有问题的记录。");
