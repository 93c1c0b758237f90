using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Development;

/// <summary>Registers the actions of an assembly on a portal, again after each build that changes the file.</summary>
internal sealed class Registration(string assembly, PortalClient portal, PortalTarget target, OrphanPolicy orphans, StoryLines lines) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>A file that was written before is complete.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(100);

    private readonly PeriodicTimer _timer = new(Pause);
    private DateTime _written;

    /// <summary>Registers the actions once.</summary>
    public async Task RegisterAsync(CancellationToken stop)
    {
        _written = File.GetLastWriteTimeUtc(assembly);
        var declared = AssemblyReader.Read(assembly);
        var options = target.CreateOptions() with { Orphans = orphans, MaxDeletedShare = 1 };
        var plan = await BizprocDeployment.PlanAsync(declared.Definitions, portal, options, stop).ConfigureAwait(false);
        if (plan.IsUpToDate)
        {
            lines.Write("dev", declared.Actions.Length == 1 ? "The portal has the action as it is declared." : $"The portal has all {declared.Actions.Length} actions as they are declared.", Style.Faint);
            return;
        }

        var report = await plan.ApplyAsync(stop).ConfigureAwait(false);
        foreach (string line in report.ToString().Split('\n').Skip(1))
        {
            if (line.Trim() is { Length: > 0 } text) lines.Write("dev", text, text[0] == '!' ? Style.Bad : Style.Good);
        }
    }

    /// <summary>Waits for the next build without registering the actions of an earlier one.</summary>
    public void Skip() => _written = File.GetLastWriteTimeUtc(assembly);

    /// <summary>Registers the actions after each build, until it is stopped.</summary>
    public async Task RepeatAsync(CancellationToken stop)
    {
        while (await _timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            // While a build writes the file, it is missing or has just been touched.
            var written = File.GetLastWriteTimeUtc(assembly);
            if (written == _written || !File.Exists(assembly) || DateTime.UtcNow - written < Settled) continue;

            try
            {
                await RegisterAsync(stop).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && Failures.Describe(failure, lines.Console.Waits) is { } known)
            {
                lines.Write("dev", $"Not registered: {known.Sentence.TrimEnd('.')}. Waiting for the next build.", Style.Bad);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
