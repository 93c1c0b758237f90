namespace Bizproc.Emulator.State.Applications;

/// <summary>The applications of a portal. An application is created when it is first asked for.</summary>
internal sealed class ApplicationTable
{
    private readonly Dictionary<string, PortalApplication> _rows = new(StringComparer.Ordinal);
    private bool _areInstalled = true;

    public ApplicationTable()
    {
        Get("app.1");
        Get("app.2");
    }

    public IEnumerable<PortalApplication> Rows => _rows.Values;

    public PortalApplication Get(string id)
    {
        if (!_rows.TryGetValue(id, out var row)) _rows[id] = row = new PortalApplication(id, _rows.Count + 1) { IsInstalled = _areInstalled };
        return row;
    }

    public void Set(PortalApplication row) => _rows[row.Id] = row;

    /// <summary>Sets, for all present and future applications, whether their installation is finished.</summary>
    public void SetInstalled(bool areInstalled)
    {
        _areInstalled = areInstalled;
        foreach (var row in _rows.Values.ToArray()) Set(row with { IsInstalled = areInstalled });
    }

    /// <summary>Resets all applications to their first state. Their tokens stay.</summary>
    public void Reset()
    {
        SetInstalled(areInstalled: true);
        foreach (var row in _rows.Values.ToArray()) Set(row with { Version = 1, Address = null, HasPage = false });
    }
}
