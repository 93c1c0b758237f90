using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>
/// Names the class in which an assembly lists its actions. The generator writes the attribute into each assembly that has actions. When the
/// generator compiles an assembly that references this one, it adds these actions to that assembly's <c>BizprocActions.All</c> and
/// <c>AddActions()</c>. An assembly that the generator does not compile may declare the attribute by hand.
/// </summary>
/// <param name="registry">
/// A public static class with a public static property <c>All</c>, which is an <see cref="ImmutableArray{T}"/> of <see cref="ActionDefinition"/>.
/// </param>
/// <param name="codes">The codes of these actions, which the analyzer compares with those of other assemblies. Default: none.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BizprocActionsAttribute(Type registry, params string[] codes) : Attribute
{
    /// <summary>The class that lists the actions.</summary>
    public Type Registry { get; } = registry;

    /// <summary>Gets the codes of the actions, as far as they are known.</summary>
    public IReadOnlyList<string> Codes { get; } = codes;
}
