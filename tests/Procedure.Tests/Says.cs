using Jintan.Law;
using NUnit.Framework.Constraints;

namespace Procedure.Tests;

/// <summary>What a ruling says.</summary>
internal static class Says
{
    /// <summary>The ruling is this refusal.</summary>
    public static Constraint No(Refusal refusal) => Has.Property(nameof(Ruling.Refused.Refusal)).EqualTo(refusal);
}
