namespace Jintan.Engine.Authoring;

/// <summary>A reference to a variable of the definition, by id.</summary>
public class Variable(string name)
{
    public string Id { get; set; } = name;

    public string Name { get; set; } = name;
}
