using System.Collections.Immutable;
using System.Text.Json;

namespace Bizproc;

/// <summary>
/// Carries a plan out: what only a call of its own can say first, then batches. Before the first update the portal is told to trust no more
/// what it remembers of the actions to be updated, and by the last command of the last batch what was deployed: whenever this ends, it
/// remembers no more than what it has.
/// </summary>
internal sealed class Applier
{
    /// <summary>So many answers in a row may be lost before the rest is given up.</summary>
    private const int MostLost = 8;

    private readonly IPortalClient _portal;
    private readonly ActionValues _values;
    private readonly DeploymentOptions _options;
    private readonly bool _isInstalled;
    private readonly ImmutableArray<Work> _all;
    private readonly LinkedList<Work> _left;
    private readonly Memory _memory;
    private int _lost;

    public Applier(IPortalClient portal, ActionValues values, PortalContents contents, IEnumerable<PlannedAction> plan, DeploymentOptions options)
    {
        _portal = portal;
        _values = values;
        _options = options;
        _isInstalled = contents.IsInstalled;
        _all = [.. plan.Select(static planned => new Work(planned))];
        _left = new LinkedList<Work>(_all.Where(static work => work.Result is null));
        _memory = new Memory(contents, plan, values);
    }

    public async Task<DeploymentReport> RunAsync(CancellationToken cancellationToken)
    {
        while (_left.Count > 0)
        {
            // Asked anew each time: what heals is sent as something else than it was planned.
            if (_left.FirstOrDefault(NeedsCallOfItsOwn) is not { } alone)
            {
                await SendBatchAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (_memory.MustWarn) await StoreAsync(cancellationToken).ConfigureAwait(false);
            await CallAsync(alone, cancellationToken).ConfigureAwait(false);
        }

        if (_memory.HasNews) await StoreAsync(cancellationToken).ConfigureAwait(false);

        return new DeploymentReport(_portal.Portal, [.. _all.Select(static work => work.Result!)])
        {
            IsInstalled = _isInstalled,
            NotRemembered = _memory.WhyNot,
        };
    }

    private bool NeedsCallOfItsOwn(Work work) => !CommandText.CanSay(work.Command.Write(_values).Span);

    private async Task SendBatchAsync(CancellationToken cancellationToken)
    {
        PortalCommand[] warning = _memory.MustWarn ? [_memory.CommandAfter([])] : [];
        int room = BatchBody.MaxCommands - warning.Length;
        var works = _left.Take(room).ToArray();

        // With room for one command more, this batch is the last one and ends with what was deployed; unless an add follows a delete in it.
        bool isLast = _left.Count < room && works.All(static work => work.Step != WorkStep.DeleteOther);
        PortalCommand[] commands = [.. warning, .. works.Select(static work => work.Command)];
        if (isLast) commands = [.. commands, _memory.CommandAfter(works)];

        PortalBatchResult answers;
        try
        {
            answers = await _portal.BatchAsync(commands, halt: isLast, cancellationToken).ConfigureAwait(false);
            _lost = 0;
        }
        catch (Exception failure) when (Lost.Is(failure))
        {
            await SettleAsync(works, failure, cancellationToken).ConfigureAwait(false);
            return;
        }
        catch (PortalException refusal)
        {
            FailAll(refusal);
            return;
        }

        if (warning.Length > 0) _memory.Take(answers, 0);
        for (int i = 0; i < works.Length; i++) await TakeAsync(works[i], answers, warning.Length + i, cancellationToken).ConfigureAwait(false);
        if (isLast) _memory.Take(answers, commands.Length - 1);
    }

    private async Task TakeAsync(Work work, PortalBatchResult answers, int index, CancellationToken cancellationToken)
    {
        if (answers.IsDone(index)) Succeed(work);
        else if (answers.GetError(index) is { } refusal) await RefuseAsync(work, refusal, cancellationToken).ConfigureAwait(false);
    }

    private async Task RefuseAsync(Work work, PortalException refusal, CancellationToken cancellationToken)
    {
        if (Healing.TryHeal(work, refusal)) Continue(work);
        else if (Healing.WantsCallOfItsOwn(refusal)) await CallAsync(work, cancellationToken).ConfigureAwait(false);
        else if (refusal is PortalAccessException) FailAll(refusal);
        else Fail(work, refusal);
    }

    /// <summary>Carries a step out by a call of its own, which waits, renews and repeats as every call does.</summary>
    private async Task CallAsync(Work work, CancellationToken cancellationToken)
    {
        try
        {
            var command = work.Command;
            if (command.Action is { } action)
                await _portal.CallAsync(action, command.Command, command.Fields, cancellationToken).ConfigureAwait(false);
            else
                await _portal.CallAsync(command.Method, command.Write(_values), PortalJson.Default.Boolean, cancellationToken).ConfigureAwait(false);
            Succeed(work);
        }
        catch (Exception failure) when (Lost.Is(failure))
        {
            Fail(work, failure);
        }
        catch (PortalException refusal)
        {
            if (Healing.TryHeal(work, refusal)) Continue(work);
            else Fail(work, refusal);
        }
    }

    /// <summary>Nobody knows which commands of a batch were carried out; the portal does.</summary>
    private async Task SettleAsync(Work[] works, Exception failure, CancellationToken cancellationToken)
    {
        if (++_lost > MostLost)
        {
            FailAll(failure);
            return;
        }

        try
        {
            var contents = await PortalContents.ReadAsync(_portal, cancellationToken).ConfigureAwait(false);
            foreach (var work in works)
            {
                Healing.Settle(work, contents);
                Continue(work);
            }
        }
        catch (Exception again) when (again is PortalException || Lost.Is(again))
        {
            FailAll(failure);
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            var command = _memory.CommandAfter([]);
            await _portal.CallAsync(command.Method, command.Write(_values), PortalJson.Default.Boolean, cancellationToken).ConfigureAwait(false);
            _memory.Stored();
        }
        catch (Exception failure) when (failure is PortalException or JsonException || Lost.Is(failure))
        {
            _memory.NotStored(failure.Message);
        }
    }

    private void Succeed(Work work)
    {
        _memory.Note(work);
        work.Succeed();
        Continue(work);
    }

    private void Fail(Work work, Exception failure)
    {
        work.Fail(failure);
        Continue(work);
    }

    private void FailAll(Exception failure)
    {
        foreach (var work in _left.ToArray()) Fail(work, failure);
    }

    /// <summary>Takes what is finished out of the list; what is not stays in it, with its next step.</summary>
    private void Continue(Work work)
    {
        if (work.Result is null) return;

        _left.Remove(work);
        _options.Progress?.Report(new DeploymentProgress(_portal.Portal, _all.Length - _left.Count, _all.Length));
    }
}
