namespace Bizproc.Emulator.State.Registry;

/// <summary>All registrations. A code is unique in its application, across both kinds, and case counts (portal: 0 fact 6).</summary>
internal sealed class RegistrationTable
{
    private readonly OrderedTable<(string Application, string Code), Registration> _rows = new();

    // The codes of each application by kind, so that a list does not read the rows of all applications.
    private readonly Dictionary<(string Application, RegistrationKind Kind), OrderedTable<string, string>> _codes = [];

    // The rows by the type of the step in a workflow template.
    private readonly Dictionary<string, Registration> _types = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets all rows in order of insertion.</summary>
    public IEnumerable<Registration> Rows => _rows.Rows;

    public bool IsTaken(string application, string code) => _rows.TryGet((application, code), out _);

    /// <summary>Finds a row of one kind. For the methods of the other kind, the row does not exist (portal: 7.1 #4).</summary>
    public Registration? Find(string application, RegistrationKind kind, string code) =>
        _rows.TryGet((application, code), out var row) && row.Kind == kind ? row : null;

    /// <summary>Finds a row of either kind.</summary>
    public Registration? Find(string application, string code) => _rows.TryGet((application, code), out var row) ? row : null;

    /// <summary>Finds the row to which a step of a workflow template belongs (portal: 24.3).</summary>
    public Registration? FindType(string activityType) => _types.GetValueOrDefault(activityType);

    public void RemoveAll(string application)
    {
        foreach (var row in _rows.Rows.Where(row => row.Application == application).ToArray()) Remove(row);
    }

    /// <summary>Gets the codes of an application's registrations of one kind, in order of insertion.</summary>
    public IEnumerable<string> ListCodes(string application, RegistrationKind kind) =>
        _codes.TryGetValue((application, kind), out var codes) ? codes.Rows : [];

    /// <summary>Adds a row, or replaces the row with the same application and code.</summary>
    public void Set(Registration row)
    {
        _rows.Set((row.Application, row.Code), row);
        if (!_codes.TryGetValue((row.Application, row.Kind), out var codes)) _codes[(row.Application, row.Kind)] = codes = new();
        codes.Set(row.Code, row.Code);
        _types[WorkflowActivityType.ForAction(row.Application, row.Code)] = row;
    }

    public void Remove(Registration row)
    {
        _rows.Remove((row.Application, row.Code));
        _types.Remove(WorkflowActivityType.ForAction(row.Application, row.Code));
        if (_codes.TryGetValue((row.Application, row.Kind), out var codes)) codes.Remove(row.Code);
    }
}
