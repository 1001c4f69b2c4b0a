using System.Buffers;
using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Collects the rulings of one question and tells the outcome. The answer is taken once, at the end.</summary>
internal sealed class RulingLog
{
    private Ruling[] _rulings = ArrayPool<Ruling>.Shared.Rent(64);
    private int _count;

    internal bool AnyRefused { get; private set; }

    internal bool AnyLeft { get; private set; }

    /// <summary>Adds a ruling and says whether it allows.</summary>
    internal bool Add(Ruling ruling)
    {
        if (_count == _rulings.Length)
        {
            Array.Resize(ref _rulings, 2 * _count);
        }

        _rulings[_count++] = ruling;
        AnyRefused |= ruling is Ruling.Refused;
        AnyLeft |= ruling is Ruling.LeftToPeople;
        return ruling is Ruling.Allowed;
    }

    /// <summary>Adds the ruling of a computed value and hands the value on.</summary>
    internal T Add<T>(Ruled<T> ruled)
    {
        Add(ruled.Ruling);
        return ruled.Value;
    }

    // Refused before left to people, left to people before what the step itself would say.
    private Outcome Outcome(Outcome otherwise) =>
        AnyRefused ? Law.Outcome.Refused : AnyLeft ? Law.Outcome.NeedsHuman : otherwise;

    internal Answer Answer(Outcome otherwise = Law.Outcome.Allowed)
    {
        var rulings = ValueList.Create<Ruling>(_rulings.AsSpan(0, _count));
        ArrayPool<Ruling>.Shared.Return(_rulings, clearArray: true);
        _rulings = [];
        return new() { Outcome = Outcome(otherwise), Rulings = rulings };
    }
}
