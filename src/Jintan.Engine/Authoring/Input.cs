namespace Jintan.Engine.Authoring;

/// <summary>An input of an activity: a place that holds one evaluated value per execution.</summary>
public abstract class Input
{
    internal int Slot { get; set; } = -1;

    internal abstract Type ValueType { get; }

    internal abstract object? Literal { get; }
}

/// <summary>An input of type <typeparamref name="T"/>; read it with <see cref="ActivityExecutionContext.Get{T}(Input{T}?)"/>.</summary>
public class Input<T>(T literal) : Input
{
    /// <summary>For the compiler; an input that the definition leaves out and the class does not preset stays null.</summary>
    internal Input() : this(default!)
    {
    }

    internal override Type ValueType => typeof(T);

    internal override object? Literal { get; } = literal;
}
