using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Applications;

/// <summary>The options that applications store on the portal, by application (portal: 8.1).</summary>
internal sealed class ApplicationOptionTable
{
    private readonly Dictionary<string, PhpArray> _rows = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, PhpArray>> Rows => _rows;

    /// <summary>Gets all options of an application; an empty list if it has none.</summary>
    public PhpArray GetAll(string application) => _rows.TryGetValue(application, out var options) ? options : [];

    /// <summary>Adds options to the stored ones, and replaces those with the same name. An option cannot be removed (portal: 8.1).</summary>
    /// <returns>False if all options of the application together would be too long.</returns>
    public bool TryMerge(string application, PhpArray options)
    {
        // Copy the options: answers that are being written may still read the old ones.
        var merged = new PhpArray();
        foreach (var (key, value) in GetAll(application)) merged[key] = value;
        foreach (var (key, value) in options) merged[key] = value;
        if (SerializedSize.IsTooLong(merged.SerializedLength)) return false;

        _rows[application] = merged;
        return true;
    }

    public void Remove(string application) => _rows.Remove(application);
}
