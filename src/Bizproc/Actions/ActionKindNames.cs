namespace Bizproc.Actions;

/// <summary>Names the two kinds of actions, and knows the other one.</summary>
internal static class ActionKindNames
{
    extension(ActionKind kind)
    {
        /// <summary>The kind that an action of this kind may become under the same code.</summary>
        public ActionKind Other => kind == ActionKind.Robot ? ActionKind.Activity : ActionKind.Robot;

        /// <summary>The name of the kind, in texts for people and in the names of the portal's methods: <c>robot</c> or <c>activity</c>.</summary>
        public string Name => kind == ActionKind.Robot ? "robot" : "activity";
    }
}
