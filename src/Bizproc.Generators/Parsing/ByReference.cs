using System.Runtime.CompilerServices;

namespace Bizproc.Generators.Parsing;

/// <summary>Compares parts of a model by identity: equal parts may have been written in different places.</summary>
internal sealed class ByReference : IEqualityComparer<object>
{
    public static readonly ByReference Instance = new();

    bool IEqualityComparer<object>.Equals(object x, object y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object part) => RuntimeHelpers.GetHashCode(part);
}
