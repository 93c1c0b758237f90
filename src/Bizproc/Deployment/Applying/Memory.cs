namespace Bizproc;

/// <summary>
/// What the portal shall remember of a deployment: the fingerprints of what this deployment knows to be there, and of nothing else. Options
/// have no locks (portal: 8.1), so every request that changes something looks first who wrote the option last, and takes all fingerprints
/// back; the last one looks again before it writes the new ones. Where somebody else was there, nobody knows what the portal has.
/// </summary>
internal sealed class Memory
{
    /// <summary>What was seen, in words.</summary>
    public const string Overlap = "another deployment changed the portal at the same time";

    /// <summary>So many looks may be refused before the rest goes without.</summary>
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

    public Memory(PortalContents contents, IReadOnlyCollection<PlannedAction> plan, DeploymentMark mark, Version? version, ActionValues values)
    {
        _values = values;
        _mark = mark;
        _declared = [.. plan.Where(static planned => planned.Definition is not null).Select(static planned => (planned.Kind, planned.Code))];
        _expected = contents.Sign;
        _stored = contents.Fingerprints;
        _book = _stored.Copy();
        _book.RemoveAll((kind, code) => contents.CodesOf(kind) is { } codes && !codes.Contains(code, StringComparer.Ordinal));
        // What an update makes of an action is known when it is carried out, and not if it fails (portal: 20.9).
        foreach (var planned in plan.Where(static planned => planned.Change == PlannedChange.Update)) _book.Doubt(planned.Kind, planned.Code);
        if (version is not null && (_book.Newest is null || version > _book.Newest)) _book.Newest = version;
    }

    /// <summary>Whether another deployment was seen.</summary>
    public bool IsOverlapped { get; private set; }

    /// <summary>Whether it is known who wrote last, or is not to be learned.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>The newest version that deployed, or deploys.</summary>
    public Version? Newest => _book.Newest;

    /// <summary>Whether the portal was told, or refused to be told, not to trust what it remembers.</summary>
    public bool HasWarned { get; private set; }

    /// <summary>Whether the portal has something that it does not remember yet, or remembers something that it does not have.</summary>
    public bool HasNews => WhyNot is null && (_isChanged || !_book.HasSameEntries(_stored));

    /// <summary>Why it could not be stored, if it could not.</summary>
    public string? WhyNot { get; private set; }

    private bool IsDoubtful => IsOverlapped || _blindness is not null;

    /// <summary>Takes back all that the portal remembers, but for which actions deployments made.</summary>
    public FingerprintBook Withdrawal => Doubtful(DeploymentMark.Doubt());

    /// <summary>
    /// What goes before changes: a look at who wrote last, and the warning that no fingerprint counts. A process may end, or an answer be
    /// lost, before a change is noted; and what an overlapping deployment noted meanwhile may be what is changed next.
    /// </summary>
    public PortalCommand[] Before() => _canWarn ? [.. Look(), PortalOption.Write(Doubtful(_mark.Begin))] : Look();

    /// <summary>What goes after the last change: another look, and what is known when some more steps are carried out.</summary>
    public PortalCommand[] After(IEnumerable<Work> works)
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
    public void Note(Work work) => Note(_book, work);

    /// <summary>Takes the answers to <see cref="Before"/>, which a batch begins with.</summary>
    public void TakeBefore(PortalBatchResult answers)
    {
        bool isSeen = TakeLook(answers, 0, out int index);
        if (!_canWarn) return;

        HasWarned = true;
        if (answers.IsDone(index))
        {
            // Written over what nobody has looked at.
            if (!isSeen) Lose();
            _expected = _mark.Begin;
            _isUncertain = false;
            _isChanged = true;
        }
        else if (answers.GetError(index) is not null)
        {
            // Not tried again: what is stored in the end is what counts.
            _canWarn = false;
        }
    }

    /// <summary>Takes the answers to <see cref="After"/>, which a batch ends with.</summary>
    /// <param name="answers">The answers of the batch.</param>
    /// <param name="start">Where those answers begin.</param>
    public void TakeAfter(PortalBatchResult answers, int start)
    {
        _hasLearned = false;
        TakeLook(answers, start, out int index);
        if (answers.GetError(index) is { } refusal) WhyNot = refusal.Message;
        if (!answers.IsDone(index)) return;

        _expected = _mark.End;
        _isUncertain = false;
        _stored = _book.Copy();
        // Seen only after it was written.
        _isChanged = (IsDoubtful && _isClaimed) || _hasLearned;
        if (!_isChanged) WhyNot = IsOverlapped ? Overlap : _blindness;
    }

    /// <summary>The portal does not remember what was deployed.</summary>
    public void NotStored(string why) => WhyNot = why;

    /// <summary>The answer to a batch was lost, and with it who had written before: only what is sent from now on is known.</summary>
    public void Lose()
    {
        _book.DoubtAll();
        _isChanged = true;
        _isUncertain = true;
    }

    /// <summary>Takes the answer to a look that nothing follows.</summary>
    public void TakeLook(PortalBatchResult answers) => TakeLook(answers, 0, out _);

    /// <summary>Takes who wrote the option last.</summary>
    /// <param name="sign">What tells it from others.</param>
    /// <param name="found">What is written there; which actions others made stays known, and the newest version.</param>
    public void TakeSign(string sign, FingerprintBook found)
    {
        if (_mark.IsCompanion(sign))
        {
            // It makes of the declared actions what this one does; of others this one knows what was there before.
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
            string? text = PortalOption.TextOf(answers.GetResult(index, PortalJson.Default.JsonElement));
            var found = BookText.Read(text);
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

    private void Note(FingerprintBook book, Work work)
    {
        switch (work.Step)
        {
            case WorkStep.FreePage:
                break;

            case WorkStep.DeleteOther:
                book.Remove(work.OtherKind, work.Code);
                break;

            case WorkStep.Delete:
                book.Remove(work.Kind, work.Code);
                break;

            default:
                book.Set(work.Definition!, _values);
                break;
        }
    }
}
