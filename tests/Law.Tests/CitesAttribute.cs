using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Jintan.Law.Tests;

/// <summary>The articles that a test is about; each gives the category <c>Art16</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class CitesAttribute(params int[] articles) : NUnitAttribute, IApplyToTest
{
    public IReadOnlyList<int> Articles { get; } = articles;

    public void ApplyToTest(Test test)
    {
        foreach (var article in Articles)
        {
            test.Properties.Add(PropertyNames.Category, $"Art{article:00}");
        }
    }
}
