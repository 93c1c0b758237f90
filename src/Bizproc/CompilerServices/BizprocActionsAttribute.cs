using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>Names the class that lists the actions of an assembly.</summary>
/// <remarks>
/// The generator adds the attribute to each assembly with actions. When it compiles an assembly that references this one, it adds these actions to
/// <c>BizprocActions.All</c> and <c>AddActions()</c> of that assembly. An assembly that is compiled without the generator may have the attribute in
/// its source.
/// </remarks>
/// <param name="registry">
/// A public static class with a public static property <c>All</c>, which is an <see cref="ImmutableArray{T}"/> of <see cref="ActionDefinition"/>.
/// </param>
/// <param name="codes">The codes of the actions. The analyzer compares them with the codes of other assemblies. Default: none.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BizprocActionsAttribute(Type registry, params string[] codes) : Attribute
{
    /// <summary>The class that lists the actions.</summary>
    public Type Registry { get; } = registry;

    /// <summary>The codes of the actions, as far as they are known.</summary>
    public IReadOnlyList<string> Codes { get; } = codes;
}
