using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: collects the actions of an assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActionList
{
    private readonly ImmutableArray<ActionDefinition>.Builder _actions = ImmutableArray.CreateBuilder<ActionDefinition>();

    /// <summary>Adds the declarations of a class.</summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public void Add<TAction>()
        where TAction : IBizprocAction<TAction> => _actions.AddRange(ActionDefinition.GetAll<TAction>());

    /// <summary>Adds the actions of another assembly.</summary>
    /// <param name="actions">The actions.</param>
    public void Add(ImmutableArray<ActionDefinition> actions) => _actions.AddRange(actions);

    /// <summary>Gets the actions in the order in which they were added.</summary>
    public ImmutableArray<ActionDefinition> ToImmutable() => _actions.ToImmutable();
}
