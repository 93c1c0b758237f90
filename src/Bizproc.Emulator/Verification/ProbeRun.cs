using Bizproc.Emulator.Server;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>Makes the calls that were not recorded at the portal and at an emulated one, and compares the answers.</summary>
/// <param name="portal">The portal.</param>
/// <param name="own">The names of the run.</param>
/// <param name="traces">Keeps what the calls may leave on the portal.</param>
/// <param name="report">Prints the differences.</param>
/// <param name="time">The time of the emulated portal.</param>
internal sealed class ProbeRun(RemotePortal portal, OwnNames own, ProbeCleanup traces, VerificationReport report, TimeProvider time)
{
    private const string EmulatedToken = "admin";

    private readonly IReadOnlyList<Probe> _probes = ProbeList.Create(own);
    private readonly Dictionary<ProbeSkipReason, int> _leftOut = [];

    /// <summary>Gets the answers so far.</summary>
    public VerificationOutcome Outcome { get; } = new();

    /// <summary>Gets the number of calls that are left out, by reason.</summary>
    public IReadOnlyDictionary<ProbeSkipReason, int> LeftOut => _leftOut;

    /// <summary>Gets the number of calls to make, without those that are left out.</summary>
    public int Count => _probes.Count - _leftOut.Values.Sum();

    /// <summary>True if all answers are like those of the emulator.</summary>
    public bool IsAlike => Outcome.Alike == Count;

    /// <summary>Makes the calls.</summary>
    /// <param name="running">Cancels the running call.</param>
    /// <param name="stop">Stops before the next call.</param>
    public async Task RunAsync(CancellationToken running, CancellationToken stop)
    {
        var server = await PortalServer.StartAsync([], time, running).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var emulator = RemotePortal.Create(server.CreateHandler(), server.Control.Store.Identity.Address, EmulatedToken, time);
            var (theirs, ours) = (new ProbeSide(portal, own), new ProbeSide(emulator, own));
            foreach (var probe in _probes)
            {
                stop.ThrowIfCancellationRequested();
                await CompareAsync(probe, theirs, ours, running).ConfigureAwait(false);
                if (!Outcome.IsGone) continue;

                report.GaveUp(isRemoved: true);
                return;
            }
        }
    }

    private async Task CompareAsync(Probe probe, ProbeSide theirs, ProbeSide ours, CancellationToken cancellationToken)
    {
        string expected = ours.Describe(probe, await ours.AskAsync(probe, cancellationToken).ConfigureAwait(false));
        if (probe.NeedsTemplate && theirs.Template is null)
        {
            LeaveOut(ProbeSkipReason.NoTemplate);
            return;
        }

        traces.Note(probe);
        var answer = await theirs.AskAsync(probe, cancellationToken).ConfigureAwait(false);
        traces.Note(probe, answer);
        if (probe.IsOfCrm && answer.Error == GeneralAnswers.InsufficientScope.Error)
        {
            LeaveOut(ProbeSkipReason.NoScope);
            return;
        }

        string got = portal.WithoutToken(theirs.Describe(probe, answer));
        var difference = got == expected ? null : new AnswerDifference(probe, expected, got);
        Outcome.Count(answer, difference);
        if (difference is not null) report.Difference(difference);
    }

    private void LeaveOut(ProbeSkipReason reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;
}
