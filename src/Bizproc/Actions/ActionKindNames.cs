namespace Bizproc.Actions;

/// <summary>Names the two kinds of actions and their methods, and knows the other kind.</summary>
internal static class ActionKindNames
{
    extension(ActionKind kind)
    {
        /// <summary>The kind that an action of this kind may become under the same code.</summary>
        public ActionKind Other => kind == ActionKind.Robot ? ActionKind.Activity : ActionKind.Robot;

        /// <summary>The name of the kind, in texts for people: <c>robot</c> or <c>activity</c>.</summary>
        public string Name => kind == ActionKind.Robot ? "robot" : "activity";

        /// <summary>The method of the portal that lists the codes of this kind (portal: 1).</summary>
        public string ListMethod => kind == ActionKind.Robot ? "bizproc.robot.list" : "bizproc.activity.list";

        /// <summary>Gets the method of the portal for a command, such as <c>bizproc.robot.update</c> (portal: 1).</summary>
        public string GetMethod(ActionCommand command) => (kind, command) switch
        {
            (ActionKind.Activity, ActionCommand.Add) => "bizproc.activity.add",
            (ActionKind.Activity, ActionCommand.Update) => "bizproc.activity.update",
            (ActionKind.Activity, ActionCommand.Delete) => "bizproc.activity.delete",
            (ActionKind.Robot, ActionCommand.Add) => "bizproc.robot.add",
            (ActionKind.Robot, ActionCommand.Update) => "bizproc.robot.update",
            (ActionKind.Robot, ActionCommand.Delete) => "bizproc.robot.delete",
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The command is not defined"),
        };
    }
}
