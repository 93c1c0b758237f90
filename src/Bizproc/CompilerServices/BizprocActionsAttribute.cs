using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>
/// Says where an assembly lists its actions. The generator writes it into each assembly with actions, and reads it while it compiles those that
/// reference this one: their <c>BizprocActions.All</c> and <c>AddActions()</c> have these actions, too. An assembly that the generator does not
/// compile may write it by hand.
/// </summary>
/// <param name="registry">
/// A public static class with a public static property <c>All</c>, which is an <see cref="ImmutableArray{T}"/> of <see cref="ActionDefinition"/>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BizprocActionsAttribute(Type registry) : Attribute
{
    /// <summary>The class that lists the actions.</summary>
    public Type Registry { get; } = registry;
}
