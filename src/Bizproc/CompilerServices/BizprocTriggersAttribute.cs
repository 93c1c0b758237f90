using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>Names the class that lists the triggers of an assembly, as <see cref="BizprocActionsAttribute"/> does for actions.</summary>
/// <param name="registry">
/// A public static class with a public static property <c>All</c>, which is an <see cref="ImmutableArray{T}"/> of <see cref="TriggerDefinition"/>.
/// </param>
/// <param name="codes">The codes of the triggers. Default: none.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BizprocTriggersAttribute(Type registry, params string[] codes) : Attribute
{
    /// <summary>The class that lists the triggers.</summary>
    public Type Registry { get; } = registry;

    /// <summary>The codes of the triggers, as far as they are known.</summary>
    public IReadOnlyList<string> Codes { get; } = codes;
}
