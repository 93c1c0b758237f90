namespace Bizproc;

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
    private const int MaxRefusedLooks = 3;

    private readonly ActionValues _values;
    private readonly DeploymentMark _mark;
    private readonly FingerprintBook _book;
    private readonly HashSet<(ActionKind Kind, string Code)> _declared;
    private FingerprintBook _stored;
    private string _expected;
    private bool _isUncertain;
    private bool _canWarn = true;
    private bool _isChanged;
    private bool _hasLearned;
    private bool _isClaimed;
    private int _refusedLooks;
    private string? _blindness;

    public FingerprintKeeper(PortalContents contents, IReadOnlyCollection<PlannedAction> plan, DeploymentMark mark, Version? version, ActionValues values)
    {
        _values = values;
        _mark = mark;
        _declared = [.. plan.Where(static planned => planned.Definition is not null).Select(static planned => (planned.Kind, planned.Code))];
        _expected = contents.Sign;
        _stored = contents.Fingerprints;
        _book = _stored.Copy();
        _book.RemoveAll((kind, code) => contents.CodesOf(kind) is { } codes && !codes.Contains(code, StringComparer.Ordinal));
        // The state of an updated action is known only after the update succeeds, and remains unknown if it fails (portal: 20.9).
        foreach (var planned in plan.Where(static planned => planned.Change == PlannedChange.Update)) _book.Doubt(planned.Kind, planned.Code);
        if (version is not null && (_book.Newest is null || version > _book.Newest)) _book.Newest = version;
    }

    /// <summary>True if another deployment was noticed.</summary>
    public bool IsOverlapped { get; private set; }

    /// <summary>True if the last writer is known, or cannot be found out.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>The newest version that has deployed, this one included.</summary>
    public Version? Newest => _book.Newest;

    /// <summary>True if the portal was told not to trust its fingerprints, or refused to store that.</summary>
    public bool HasWarned { get; private set; }

    /// <summary>True if the portal has something that it has not stored yet, or has stored something that it does not have.</summary>
    public bool HasNews => WhyNot is null && (_isChanged || !_book.HasSameEntries(_stored));

    /// <summary>The reason why the fingerprints could not be stored; <see langword="null"/> if there is none.</summary>
    public string? WhyNot { get; private set; }

    private bool IsDoubtful => IsOverlapped || _blindness is not null;

    /// <summary>Creates a record without fingerprints. The portal still knows which actions deployments created.</summary>
    public FingerprintBook Withdrawal => Doubtful(DeploymentMark.Doubt());

    /// <summary>Gets the commands before a change: a check who wrote last, and the warning that no fingerprint is valid.</summary>
    /// <remarks>
    /// The warning is necessary because the process may end, or an answer may be lost, before the change is stored. Also, an overlapping deployment
    /// may have stored an action that is changed next.
    /// </remarks>
    public PortalCommand[] Before() => _canWarn ? [.. Look(), PortalOption.Write(Doubtful(_mark.Begin))] : Look();

    /// <summary>Gets the commands after the last change: another check, and the record as it will be after some more steps.</summary>
    public PortalCommand[] After(IEnumerable<PendingAction> works)
    {
        var book = IsDoubtful ? Doubtful(_mark.End) : _book.Copy();
        _isClaimed = !IsDoubtful;
        if (_isClaimed)
        {
            foreach (var work in works) Note(book, work);
        }

        book.Mark = _mark.End;
        return [.. Look(), PortalOption.Write(book)];
    }

    /// <summary>Records that a step was executed.</summary>
    public void Note(PendingAction work) => Note(_book, work);

    /// <summary>Reads the answers to <see cref="Before"/> at the start of a batch.</summary>
    public void TakeBefore(PortalBatchResult answers)
    {
        bool isSeen = TakeLook(answers, 0, out int index);
        if (!_canWarn) return;

        HasWarned = true;
        if (answers.IsDone(index))
        {
            // The warning overwrote a content that this deployment has not read.
            if (!isSeen) Lose();
            _expected = _mark.Begin;
            _isUncertain = false;
            _isChanged = true;
        }
        else if (answers.GetError(index) is not null)
        {
            // Do not retry the warning: only the final content of the option matters.
            _canWarn = false;
        }
    }

    /// <summary>Reads the answers to <see cref="After"/> at the end of a batch.</summary>
    /// <param name="answers">The answers of the batch.</param>
    /// <param name="start">The index of the first of these answers.</param>
    public void TakeAfter(PortalBatchResult answers, int start)
    {
        _hasLearned = false;
        TakeLook(answers, start, out int index);
        if (answers.GetError(index) is { } refusal) WhyNot = refusal.Message;
        if (!answers.IsDone(index)) return;

        _expected = _mark.End;
        _isUncertain = false;
        _stored = _book.Copy();
        // The check can show another deployment only after the record was written.
        _isChanged = (IsDoubtful && _isClaimed) || _hasLearned;
        if (!_isChanged) WhyNot = IsOverlapped ? Overlap : _blindness;
    }

    /// <summary>Records that the portal did not store what was deployed.</summary>
    public void NotStored(string why) => WhyNot = why;

    /// <summary>
    /// Forgets the state of the portal: the answer to a batch was lost, so the last writer is unknown. Only later steps are known.
    /// </summary>
    public void Lose()
    {
        _book.DoubtAll();
        _isChanged = true;
        _isUncertain = true;
    }

    /// <summary>Reads the answer to a check that no change follows.</summary>
    public void TakeLook(PortalBatchResult answers) => TakeLook(answers, 0, out _);

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
        else if (sign != _expected && !(_isUncertain && _mark.IsOwn(sign)))
        {
            IsOverlapped = true;
            _hasLearned |= _book.Learn(found);
        }

        _expected = sign;
        _isUncertain = false;
    }

    private PortalCommand[] Look() => _blindness is null ? [PortalOption.Question] : [];

    private bool TakeLook(PortalBatchResult answers, int index, out int next)
    {
        next = index;
        if (_blindness is not null) return true;

        next++;
        if (answers.IsDone(index))
        {
            string? text = PortalOption.TextOf(answers.GetResult(index, PortalJsonContext.Default.JsonElement));
            var found = FingerprintBookFormat.Read(text);
            TakeSign(PortalOption.SignOf(text), found);
        }
        else if (answers.GetError(index) is { } refusal && ++_refusedLooks >= MaxRefusedLooks) _blindness = refusal.Message;
        HasLooked |= answers.IsDone(index) || _blindness is not null;
        return answers.IsDone(index);
    }

    private FingerprintBook Doubtful(string mark)
    {
        var book = _book.Copy();
        book.DoubtAll();
        book.Mark = mark;
        return book;
    }

    private void Note(FingerprintBook book, PendingAction work)
    {
        switch (work.Step)
        {
            case PendingStep.FreePage:
                break;

            case PendingStep.DeleteOther:
                book.Remove(work.Kind.Other, work.Code);
                break;

            case PendingStep.Delete:
                book.Remove(work.Kind, work.Code);
                break;

            default:
                book.Set(work.Definition!, _values);
                break;
        }
    }
}
