using Bizproc.Actions;
using Bizproc.Deployment.Planning;
using Bizproc.Portal.Transport;

namespace Bizproc.Deployment.Executing;

/// <summary>
/// Knows what the portal stores about a deployment: the fingerprints of the actions that this deployment knows to be there, and no others.
/// </summary>
/// <remarks>
/// Options have no locks (portal: 8.1). Therefore every request that changes something first checks who wrote the option last, and withdraws all
/// fingerprints. The last request checks again before it writes the new fingerprints. If another deployment wrote in between, the state of the
/// portal is unknown.
/// </remarks>
internal sealed class FingerprintKeeper
{
    /// <summary>The reason in reports if another deployment was noticed.</summary>
    public const string Overlap = "another deployment changed the portal at the same time";

    /// <summary>The number of refused checks after which the deployment continues without checks.</summary>
    private const int MaxRefusedChecks = 3;

    private readonly ActionValues _values;
    private readonly DeploymentMark _mark;
    private readonly FingerprintBook _found;
    private readonly FingerprintBook _book;
    private readonly HashSet<(ActionKind Kind, string Code)> _declared;

    /// <summary>The content of the option, as far as this deployment knows.</summary>
    private FingerprintBook _stored;

    /// <summary>The sign that the option has unless another deployment wrote it.</summary>
    private string _expectedSign;

    /// <summary>True after a lost answer: the option may have the expected sign, or any sign of this deployment.</summary>
    private bool _isUncertain;

    /// <summary>False if the portal refused to store the warning.</summary>
    private bool _canWarn = true;

    /// <summary>True if the option is not what it must be at the end, although it may have the same fingerprints.</summary>
    private bool _isChanged;

    /// <summary>True if the content of another deployment had actions or a version that this deployment did not know.</summary>
    private bool _hasLearned;

    /// <summary>True if the last commands of <see cref="CommandsAfter"/> store fingerprints as valid.</summary>
    private bool _claimsValid;

    private int _refusedChecks;

    /// <summary>The reason why the portal is not asked any more who wrote last; <see langword="null"/> as long as it is asked.</summary>
    private string? _noCheckReason;

    public FingerprintKeeper(PortalContents contents, IReadOnlyCollection<PlannedAction> plan, DeploymentMark mark, Version? version, ActionValues values)
    {
        _values = values;
        _mark = mark;
        _declared = [.. plan.Where(static planned => planned.Definition is not null).Select(static planned => (planned.Kind, planned.Code))];
        _expectedSign = contents.Sign;
        _found = contents.Fingerprints;
        _stored = _found;
        _book = _stored.Copy();
        _book.RemoveAll((kind, code) => contents.GetCodes(kind) is { } codes && !codes.Contains(code, StringComparer.Ordinal));
        // The state of an updated action is known only after the update succeeds, and remains unknown if it fails (portal: 20.9).
        foreach (var planned in plan.Where(static planned => planned.Change == PlannedChange.Update)) _book.Doubt(planned.Kind, planned.Code);
        if (version is not null && (_book.Newest is null || version > _book.Newest)) _book.Newest = version;
    }

    /// <summary>True if another deployment was noticed.</summary>
    public bool IsOverlapped { get; private set; }

    /// <summary>True if the last writer is known, or cannot be found out.</summary>
    public bool HasChecked { get; private set; }

    /// <summary>The newest version that has deployed, this one included.</summary>
    public Version? Newest => _book.Newest;

    /// <summary>True if the portal was told not to trust its fingerprints, or refused to store that.</summary>
    public bool HasWarned { get; private set; }

    /// <summary>True if the portal has something that it has not stored yet, or has stored something that it does not have.</summary>
    public bool MustStore => NotStoredReason is null && (_isChanged || !_book.HasSameEntries(_stored));

    /// <summary>The reason why the fingerprints could not be stored; <see langword="null"/> if there is none.</summary>
    public string? NotStoredReason { get; private set; }

    /// <summary>True if no fingerprint may be stored as valid.</summary>
    private bool IsDoubtful => IsOverlapped || _noCheckReason is not null;

    /// <summary>Creates a record without fingerprints. The portal still knows which actions deployments created.</summary>
    public FingerprintBook CreateWithdrawal() => CreateDoubtful(DeploymentMark.Doubt());

    /// <summary>Gets the commands before a change: a check who wrote last, and the warning that no fingerprint is valid.</summary>
    /// <remarks>
    /// The warning is necessary because the process may end, or an answer may be lost, before the change is stored. Also, an overlapping deployment
    /// may have stored an action that is changed next.
    /// </remarks>
    public PortalCommand[] CommandsBefore() => _canWarn ? [.. Check(), PortalOption.Write(CreateDoubtful(_mark.Begin))] : Check();

    /// <summary>Gets the commands after the last change: another check, and the record as it will be after some more steps.</summary>
    public PortalCommand[] CommandsAfter(IEnumerable<PendingAction> actions)
    {
        var book = IsDoubtful ? CreateDoubtful(_mark.End) : _book.Copy();
        _claimsValid = !IsDoubtful;
        if (_claimsValid)
        {
            foreach (var action in actions) Note(book, action);
        }

        book.Mark = _mark.End;
        return [.. Check(), PortalOption.Write(book)];
    }

    /// <summary>Records that a step was executed.</summary>
    public void Note(PendingAction action) => Note(_book, action);

    /// <summary>Reads the answers to <see cref="CommandsBefore"/> at the start of a batch.</summary>
    public void TakeBefore(PortalBatchResult answers)
    {
        bool isChecked = TakeCheck(answers, 0, out int index);
        if (!_canWarn) return;

        HasWarned = true;
        if (answers.IsDone(index))
        {
            // The warning overwrote a content that this deployment has not read.
            if (!isChecked) DoubtAll();
            _expectedSign = _mark.Begin;
            _isUncertain = false;
            _isChanged = true;
        }
        else if (answers.GetError(index) is not null)
        {
            // Do not retry the warning: only the final content of the option matters.
            _canWarn = false;
        }
    }

    /// <summary>Reads the answers to <see cref="CommandsAfter"/> at the end of a batch.</summary>
    /// <param name="answers">The answers of the batch.</param>
    /// <param name="start">The index of the first of these answers.</param>
    public void TakeAfter(PortalBatchResult answers, int start)
    {
        _hasLearned = false;
        TakeCheck(answers, start, out int index);
        if (answers.GetError(index) is { } refusal) NotStoredReason = refusal.Message;
        if (!answers.IsDone(index)) return;

        _expectedSign = _mark.End;
        _isUncertain = false;
        _stored = _book.Copy();
        // The check can show another deployment only after the record was written.
        _isChanged = (IsDoubtful && _claimsValid) || _hasLearned;
        if (!_isChanged) NotStoredReason = IsOverlapped ? Overlap : _noCheckReason;
    }

    /// <summary>Records that the portal did not store what was deployed.</summary>
    public void FailToStore(string reason) => NotStoredReason = reason;

    /// <summary>
    /// Forgets the state of the portal: the answer to a batch was lost, so the last writer is unknown. Only later steps are known.
    /// </summary>
    public void DoubtAll()
    {
        _book.DoubtAll();
        _isChanged = true;
        _isUncertain = true;
    }

    /// <summary>Reads the answer to a check that no change follows.</summary>
    public void TakeCheck(PortalBatchResult answers) => TakeCheck(answers, 0, out _);

    /// <summary>Records who wrote the option last.</summary>
    /// <param name="sign">The sign that distinguishes the content from others.</param>
    /// <param name="found">The content. Its newest version and the actions of other deployments are kept.</param>
    public void TakeSign(string sign, FingerprintBook found)
    {
        if (_mark.IsCompanion(sign))
        {
            // The other run leaves the declared actions in the same state as this run. Of other actions, this run knows only their earlier state.
            _book.DoubtAll(but: _declared);
        }
        else if (sign != _expectedSign && !(_isUncertain && _mark.IsOwn(sign)))
        {
            IsOverlapped = true;
            _hasLearned |= _book.Learn(found);
        }

        _expectedSign = sign;
        _isUncertain = false;
    }

    /// <summary>Gets the command that checks who wrote last; none if the portal refuses it.</summary>
    private PortalCommand[] Check() => _noCheckReason is null ? [PortalOption.Question] : [];

    /// <summary>Reads the answer to <see cref="Check"/>, if there was one.</summary>
    /// <param name="answers">The answers of the batch.</param>
    /// <param name="index">The index of the answer.</param>
    /// <param name="next">The index of the next answer.</param>
    /// <returns>False if the portal did not tell who wrote last; true if it did, or is not asked any more.</returns>
    private bool TakeCheck(PortalBatchResult answers, int index, out int next)
    {
        next = index;
        if (_noCheckReason is not null) return true;

        next++;
        bool isDone = answers.IsDone(index);
        if (isDone)
        {
            string? text = PortalOption.ReadText(answers.GetResult(index, PortalJsonContext.Default.JsonElement));
            TakeSign(PortalOption.ReadSign(text), FingerprintBookFormat.Read(text));
        }
        else if (answers.GetError(index) is { } refusal && ++_refusedChecks >= MaxRefusedChecks)
        {
            _noCheckReason = refusal.Message;
        }

        HasChecked |= isDone || _noCheckReason is not null;
        return isDone;
    }

    /// <summary>Creates a record in which no fingerprint is valid.</summary>
    private FingerprintBook CreateDoubtful(string mark)
    {
        var book = _book.Copy();
        book.DoubtAll();
        book.Mark = mark;
        return book;
    }

    /// <summary>Changes a record as the step of an action changes the portal.</summary>
    private void Note(FingerprintBook book, PendingAction action)
    {
        switch (action.Step)
        {
            case PendingStep.FreePage:
                break;

            case PendingStep.DeleteOther:
                book.Remove(action.Kind.Other, action.Code);
                break;

            case PendingStep.Delete:
                book.Remove(action.Kind, action.Code);
                break;

            case PendingStep.Add or PendingStep.Update when action.Trigger is not null:
                book.SetTrigger(action.Code);
                break;

            default:
                book.Set(action.Definition!, _values, action.Step == PendingStep.Update ? action.Kept : ActionFields.None, _found);
                break;
        }
    }
}
