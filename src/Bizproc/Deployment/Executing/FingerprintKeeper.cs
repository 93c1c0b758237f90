namespace Bizproc;

/// <summary>
/// The memory that the portal keeps of a deployment: the fingerprints of the actions that this deployment knows to be there, and no others.
/// Options have no locks (portal: 8.1). Therefore every request that changes something first looks who wrote the option last, and withdraws
/// all fingerprints. The last request looks again before it writes the new fingerprints. If another deployment was there, it is not known what
/// the portal has.
/// </summary>
internal sealed class FingerprintKeeper
{
    /// <summary>The reason for reports when another deployment was seen.</summary>
    public const string Overlap = "another deployment changed the portal at the same time";

    /// <summary>The number of refused looks after which the deployment goes on without looks.</summary>
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
        // The result of an update is known only after the update succeeds, and stays unknown if it fails (portal: 20.9).
        foreach (var planned in plan.Where(static planned => planned.Change == PlannedChange.Update)) _book.Doubt(planned.Kind, planned.Code);
        if (version is not null && (_book.Newest is null || version > _book.Newest)) _book.Newest = version;
    }

    /// <summary>True if another deployment was seen.</summary>
    public bool IsOverlapped { get; private set; }

    /// <summary>True if it is known who wrote last, or if this cannot be learned.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>The newest version that has deployed, this one included.</summary>
    public Version? Newest => _book.Newest;

    /// <summary>True if the portal was told not to trust its fingerprints, or refused to be told.</summary>
    public bool HasWarned { get; private set; }

    /// <summary>Whether the portal has something that it does not remember yet, or remembers something that it does not have.</summary>
    public bool HasNews => WhyNot is null && (_isChanged || !_book.HasSameEntries(_stored));

    /// <summary>Why it could not be stored, if it could not.</summary>
    public string? WhyNot { get; private set; }

    private bool IsDoubtful => IsOverlapped || _blindness is not null;

    /// <summary>Withdraws all fingerprints; the portal still remembers which actions deployments made.</summary>
    public FingerprintBook Withdrawal => Doubtful(DeploymentMark.Doubt());

    /// <summary>
    /// The commands before changes: a look at who wrote last, and the warning that no fingerprint counts. The warning is needed because the
    /// process may end, or an answer may be lost, before a change is noted. Moreover, an overlapping deployment may have noted an action that is
    /// changed next.
    /// </summary>
    public PortalCommand[] Before() => _canWarn ? [.. Look(), PortalOption.Write(Doubtful(_mark.Begin))] : Look();

    /// <summary>The commands after the last change: another look, and the notes as they are after some more steps.</summary>
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

    /// <summary>Notes that a step was carried out.</summary>
    public void Note(PendingAction work) => Note(_book, work);

    /// <summary>Reads the answers to <see cref="Before"/>, with which a batch begins.</summary>
    public void TakeBefore(PortalBatchResult answers)
    {
        bool isSeen = TakeLook(answers, 0, out int index);
        if (!_canWarn) return;

        HasWarned = true;
        if (answers.IsDone(index))
        {
            // The warning has replaced a content that this deployment has not seen.
            if (!isSeen) Lose();
            _expected = _mark.Begin;
            _isUncertain = false;
            _isChanged = true;
        }
        else if (answers.GetError(index) is not null)
        {
            // The warning is not tried again, because only the final content of the option counts.
            _canWarn = false;
        }
    }

    /// <summary>Reads the answers to <see cref="After"/>, with which a batch ends.</summary>
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
        // The look can show another deployment only after the notes were written.
        _isChanged = (IsDoubtful && _isClaimed) || _hasLearned;
        if (!_isChanged) WhyNot = IsOverlapped ? Overlap : _blindness;
    }

    /// <summary>Notes that the portal does not remember what was deployed.</summary>
    public void NotStored(string why) => WhyNot = why;

    /// <summary>Forgets what the portal has, because the answer to a batch was lost, and with it the last writer. Only later steps are known.</summary>
    public void Lose()
    {
        _book.DoubtAll();
        _isChanged = true;
        _isUncertain = true;
    }

    /// <summary>Reads the answer to a look that no change follows.</summary>
    public void TakeLook(PortalBatchResult answers) => TakeLook(answers, 0, out _);

    /// <summary>Notes who wrote the option last.</summary>
    /// <param name="sign">The sign that tells the content from others.</param>
    /// <param name="found">The content, from which the newest version and the actions that others made are kept.</param>
    public void TakeSign(string sign, FingerprintBook found)
    {
        if (_mark.IsCompanion(sign))
        {
            // The other run makes the same of the declared actions as this one. Of other actions, this run knows only their state before.
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
                book.Remove(work.OtherKind, work.Code);
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
