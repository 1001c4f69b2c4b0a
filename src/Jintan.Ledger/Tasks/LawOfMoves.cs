using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Tasks;

/// <summary>
/// Asks the law about a move that no step of a procedure asks about. The ledger names no article: whoever starts it hands in the law. The
/// answer belongs in the entry of the move; null: the Measures do not speak of it; what they forbid is a <see cref="RefusedException"/>.
/// </summary>
/// <param name="HandOver">May the open task be given to this account?</param>
/// <param name="TakeBack">May what was handed in at this task be taken back?</param>
/// <param name="ComeStraightBack">May the work come straight back to the open task from this earlier node?</param>
public sealed record LawOfMoves(
    Func<LedgerTransaction, HumanTaskRow, string, AskedQuestion?> HandOver,
    Func<LedgerTransaction, HumanTaskRow, AskedQuestion?> TakeBack,
    Func<LedgerTransaction, HumanTaskRow, string, AskedQuestion> ComeStraightBack);
