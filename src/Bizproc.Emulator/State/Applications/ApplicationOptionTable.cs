using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Applications;

/// <summary>What applications keep on the portal, by application (portal: 8.1).</summary>
internal sealed class ApplicationOptionTable
{
    private readonly Dictionary<string, PhpArray> _rows = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, PhpArray>> Rows => _rows;

    /// <summary>All options of an application; none yet is an empty list.</summary>
    public PhpArray Of(string application) => _rows.TryGetValue(application, out var options) ? options : [];

    /// <summary>Lays options over those there are; there is no way to remove one (portal: 8.1).</summary>
    /// <returns>Whether they were kept: all of an application are one value, which can be too long.</returns>
    public bool TryMerge(string application, PhpArray options)
    {
        // Answers that are being written still read the old ones.
        var merged = new PhpArray();
        foreach (var (key, value) in Of(application)) merged[key] = value;
        foreach (var (key, value) in options) merged[key] = value;
        if (SerializedSize.IsTooLong(merged.SerializedLength)) return false;

        _rows[application] = merged;
        return true;
    }

    public void Remove(string application) => _rows.Remove(application);
}
