using Bizproc.Triggers;

namespace Bizproc.Actions;

/// <summary>Names the kinds and their methods, and knows the other kind of an action.</summary>
internal static class ActionKindNames
{
    extension(ActionKind kind)
    {
        /// <summary>The kind that an action of this kind may become under the same code.</summary>
        public ActionKind Other => kind == ActionKind.Robot ? ActionKind.Activity : ActionKind.Robot;

        /// <summary>The name of the kind, in texts for people: <c>robot</c>, <c>activity</c> or <c>trigger</c>.</summary>
        public string Name => kind switch
        {
            ActionKind.Robot => "robot",
            ActionKind.Trigger => "trigger",
            _ => "activity",
        };

        /// <summary>The method of the portal that lists what it has of this kind (portal: 1, 23).</summary>
        public string ListMethod => kind switch
        {
            ActionKind.Robot => "bizproc.robot.list",
            ActionKind.Trigger => TriggerMethods.List,
            _ => "bizproc.activity.list",
        };

        /// <summary>Gets the method of the portal for a command, such as <c>bizproc.robot.update</c> (portal: 1, 23).</summary>
        public string GetMethod(ActionCommand command) => (kind, command) switch
        {
            (ActionKind.Activity, ActionCommand.Add) => "bizproc.activity.add",
            (ActionKind.Activity, ActionCommand.Update) => "bizproc.activity.update",
            (ActionKind.Activity, ActionCommand.Delete) => "bizproc.activity.delete",
            (ActionKind.Robot, ActionCommand.Add) => "bizproc.robot.add",
            (ActionKind.Robot, ActionCommand.Update) => "bizproc.robot.update",
            (ActionKind.Robot, ActionCommand.Delete) => "bizproc.robot.delete",
            // A trigger has no update of its own: an add renames it (portal: 23).
            (ActionKind.Trigger, ActionCommand.Add or ActionCommand.Update) => TriggerMethods.Add,
            (ActionKind.Trigger, ActionCommand.Delete) => TriggerMethods.Delete,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The command is not defined"),
        };
    }
}
