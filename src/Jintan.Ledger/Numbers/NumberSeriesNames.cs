namespace Jintan.Ledger.Numbers;

/// <summary>机关代字 of the number series; demonstration and sandbox use other ones than real cases.</summary>
/// <param name="Prefix">演 for demonstration, empty for real cases.</param>
public sealed record NumberSeriesNames(string Prefix)
{
    public string Cases => Prefix + "坛作案";

    /// <summary>Series of the reports of article 20.</summary>
    public string Reports => Prefix + "坛作报";

    /// <summary>Series of sealed envelopes (封存号).</summary>
    public string Envelopes => Prefix + "坛作封";

    /// <summary>Series of the decisions of an organisation, after its 机关代字.</summary>
    public string Decisions(string organisationCode) => Prefix + organisationCode + "问决";
}
