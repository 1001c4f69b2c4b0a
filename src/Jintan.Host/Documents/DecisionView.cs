namespace Jintan.Host.Documents;

/// <summary>A decision as it is printed.</summary>
/// <param name="Organ">Name of the deciding organ.</param>
/// <param name="Date">成文日期, Arabic digits, no leading zero.</param>
/// <param name="Hash">SHA-256 of the stored text: the printed page can be compared with the ledger.</param>
public sealed record DecisionView(
    long DocumentId, string CaseNumber, string Organ, string Number, string Title, IReadOnlyList<string> Paragraphs, string Date, string Hash);
