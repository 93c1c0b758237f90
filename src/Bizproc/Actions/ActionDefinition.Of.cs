using System.Collections.Immutable;

namespace Bizproc;

public abstract partial class ActionDefinition
{
    /// <summary>What the class declares: the activity, the robot, or both with the activity first.</summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public static ImmutableArray<ActionDefinition> Of<TAction>()
        where TAction : IBizprocAction<TAction> => TAction.Definitions;
}
