using System.Collections.Immutable;
using System.Globalization;
using Bizproc;

namespace DocumentApp;

/// <summary>Adds the actions that a portal does not have, then updates every action, and prints a line for each call.</summary>
internal sealed class Registration(IPortalClient portal, RequestLog requests, TextWriter output, TextWriter errors)
{
    private readonly List<PortalException> _refusals = [];
    private int _calls;

    /// <returns>Whether every call was accepted.</returns>
    public async Task<bool> RunAsync(ImmutableArray<ActionDefinition> actions, CancellationToken cancellationToken)
    {
        var present = await ListAsync(cancellationToken);

        output.WriteLine("KIND CODE METHOD ANSWER BYTES");
        foreach (var action in actions.Where(action => !present.Contains((action.Kind, action.Code))))
        {
            await CallAsync(action, ActionCommand.Add, cancellationToken);
        }

        foreach (var action in actions) await CallAsync(action, ActionCommand.Update, cancellationToken);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_calls - _refusals.Count} of {_calls} accepted"));
        // An action that could not be added is not there to be updated either: its first refusal says why.
        foreach (var refusal in _refusals.DistinctBy(static refusal => refusal.Code)) errors.WriteLine(Advice.For(refusal));
        return _refusals.Count == 0;
    }

    private async Task<HashSet<(ActionKind, string)>> ListAsync(CancellationToken cancellationToken)
    {
        var activities = await portal.CallAsync("bizproc.activity.list", "{}"u8.ToArray(), SampleJson.Default.StringArray, cancellationToken);
        var robots = await portal.CallAsync("bizproc.robot.list", "{}"u8.ToArray(), SampleJson.Default.StringArray, cancellationToken);
        return [.. activities.Select(code => (ActionKind.Activity, code)), .. robots.Select(code => (ActionKind.Robot, code))];
    }

    private async Task CallAsync(ActionDefinition action, ActionCommand command, CancellationToken cancellationToken)
    {
        string answer = "true";
        _calls++;
        try
        {
            await portal.CallAsync(action, command, ActionFields.All, cancellationToken);
        }
        catch (PortalException refusal) when (refusal is not PortalAccessException)
        {
            answer = $"{refusal.HttpStatus} {refusal.Error}: {refusal.Description}";
            _refusals.Add(refusal);
        }

        string kind = action.Kind == ActionKind.Robot ? "robot" : "activity";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {action.Code} {action.GetMethod(command)} {answer} {requests.LastLength}"));
    }
}
