namespace Jintan.Law;

/// <summary>What the local guidance table proposes within the permitted set (建议（裁量基准）). It binds nobody; a departure needs a reason.</summary>
/// <param name="BaseRange">The range that the table gives for the gravity found.</param>
/// <param name="Methods">The method or combination proposed, always inside the permitted set.</param>
/// <param name="Reasons">Why, in Chinese, one line each.</param>
/// <param name="Because">The clauses that the reasons rest on.</param>
/// <param name="Table">The dated table used.</param>
public sealed record GuidanceProposal(MethodSet BaseRange, MethodSet Methods, ValueList<string> Reasons, ValueList<Clause> Because, string Table);
