namespace Jintan.Engine.Authoring;

/// <summary>An input of an activity: a place that holds one evaluated value per execution.</summary>
public abstract class Input
{
    internal int Slot { get; set; } = -1;

    /// <summary>What the class presets; null when it presets nothing.</summary>
    internal object? Literal { get; private protected init; }

    internal abstract Type ValueType { get; }
}

/// <summary>An input of type <typeparamref name="T"/>; read it with <see cref="ActivityExecutionContext.Get{T}(Input{T}?)"/>.</summary>
public class Input<T> : Input
{
    public Input(T literal) => Literal = literal;

    /// <summary>For the compiler, where the class presets nothing.</summary>
    internal Input()
    {
    }

    internal override Type ValueType => typeof(T);
}
