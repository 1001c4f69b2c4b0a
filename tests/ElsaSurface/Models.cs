namespace Elsa.Workflows.Models
{
    public class Input<T>(T literal)
    {
        protected T Literal { get; } = literal;
    }

    public class Output<T>;
}

namespace Elsa.Workflows.Memory
{
    public class Variable(string name)
    {
        public string Id { get; set; } = name;
        public string Name { get; set; } = name;
    }
}
