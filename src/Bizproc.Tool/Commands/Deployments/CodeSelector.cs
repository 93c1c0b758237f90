namespace Bizproc.Tool.Commands.Deployments;

/// <summary>Chooses the actions that the command line names.</summary>
internal sealed class CodeSelector(IReadOnlySet<string> codes) : IActionSelector
{
    /// <inheritdoc/>
    public ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken)
    {
        selection.Set(action => !codes.Contains(action.Code), ActionChoice.Leave);
        return ValueTask.CompletedTask;
    }
}
