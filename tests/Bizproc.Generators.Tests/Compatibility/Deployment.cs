namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The actions of an application on a portal, which a deployment changes.</summary>
internal static class Deployment
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Registers actions on a portal that has none.</summary>
    public static async Task RegisterAsync(PortalClient client, RegisteredAction[] actions)
    {
        foreach (var action in actions) await client.CallAsync(action.Definition, ActionCommand.Add, cancellationToken: Stop);
    }

    /// <summary>Brings the portal in line with the actions of now.</summary>
    public static async Task ChangeAsync(PortalClient client, RegisteredAction[] before, RegisteredAction[] now)
    {
        foreach (var action in before.Where(old => Find(now, old) is null)) await client.CallAsync(action.Definition, ActionCommand.Delete, cancellationToken: Stop);

        // A former code frees the settings page that the code of today takes.
        foreach (var action in now.Where(action => Find(before, action) is not null).Reverse()) await client.CallAsync(action.Definition, ActionCommand.Update, cancellationToken: Stop);
        foreach (var action in now.Where(action => Find(before, action) is null)) await client.CallAsync(action.Definition, ActionCommand.Add, cancellationToken: Stop);
    }

    /// <summary>Finds the action that a saved step has; <see langword="null"/> if there is none.</summary>
    public static RegisteredAction? FindSame(RegisteredAction[] now, RegisteredAction saved) =>
        now.FirstOrDefault(action => action.Definition.Code == saved.Definition.Code) ?? now.FirstOrDefault();

    private static RegisteredAction? Find(RegisteredAction[] actions, RegisteredAction action) =>
        Array.Find(actions, other => (other.Definition.Kind, other.Definition.Code) == (action.Definition.Kind, action.Definition.Code));
}
