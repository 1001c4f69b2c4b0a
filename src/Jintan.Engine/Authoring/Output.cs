namespace Jintan.Engine.Authoring;

/// <summary>An output of an activity; the definition may bind it to a variable.</summary>
public abstract class Output
{
    internal int Slot { get; set; } = -1;

    internal abstract Type ValueType { get; }
}

/// <summary>An output of type <typeparamref name="T"/>; write it with <see cref="ActivityExecutionContext.Set{T}(Output{T}?, T?)"/>.</summary>
public class Output<T> : Output
{
    internal override Type ValueType => typeof(T);
}
