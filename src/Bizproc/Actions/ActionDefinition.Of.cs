using System.Collections.Immutable;

namespace Bizproc;

public sealed partial class ActionDefinition
{
    /// <summary>Gets the declarations of a class: the activity, the robot, or both with the activity first.</summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public static ImmutableArray<ActionDefinition> Of<TAction>()
        where TAction : IBizprocAction<TAction> => Read<TAction>.Once;

    private static class Read<TAction>
        where TAction : IBizprocAction<TAction>
    {
        public static readonly ImmutableArray<ActionDefinition> Once = ActionText.Read(TAction.GetDefinitions());
    }
}
