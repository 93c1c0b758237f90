using System.Globalization;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Counts the bytes that properties take on the portal, while they are written as for a request.</summary>
internal sealed class StoredSize : IJsonWriter
{
    // An upper estimate: the longest letter in UTF-8, and the bytes around each text and each property.
    private const int BytesOfLetter = 3;
    private const int BytesAroundText = 32;
    private const int BytesAroundProperty = 256;

    private readonly Stack<(bool IsList, int Count, int Bytes)> _outer = new();
    private (bool IsList, int Count, int Bytes) _current;

    private StoredSize()
    {
    }

    /// <summary>True if the size may be reached, so that it is worth measuring. May be true too early, never too late.</summary>
    public static bool MayReach(int size, EquatableArray<PropertyModel> properties)
    {
        long sum = 0;
        foreach (var property in properties) sum += AtMost(property);
        return sum >= size;
    }

    /// <summary>Counts exactly.</summary>
    public static int Measure(List<PropertyModel> properties)
    {
        var size = new StoredSize();
        PropertiesJson.Write(size, properties);
        return size._current.Bytes;
    }

    void IJsonWriter.BeginObject() => Begin(isList: false);

    void IJsonWriter.EndObject() => End();

    void IJsonWriter.BeginList() => Begin(isList: true);

    void IJsonWriter.EndList() => End();

    IJsonWriter IJsonWriter.Name(string name)
    {
        AddKey(name);
        return this;
    }

    void IJsonWriter.String(string value)
    {
        AddIndex();
        _current.Bytes += SerializedSize.MeasureText(value);
    }

    /// <summary>Options that a portal provides are not known yet and are not counted.</summary>
    void IJsonWriter.Hole(string kind, string name)
    {
    }

    private void Begin(bool isList)
    {
        AddIndex();
        _outer.Push(_current);
        _current = (isList, 0, 0);
    }

    private void End()
    {
        int bytes = SerializedSize.MeasureArray(_current.Count, _current.Bytes);
        _current = _outer.Pop();
        _current.Bytes += bytes;
    }

    /// <summary>The portal stores a list as an array whose keys are numbers.</summary>
    private void AddIndex()
    {
        if (_current.IsList) AddKey(_current.Count.ToString(CultureInfo.InvariantCulture));
    }

    private void AddKey(string key)
    {
        _current.Bytes += SerializedSize.MeasureKey(key);
        _current.Count++;
    }

    private static int AtMost(PropertyModel property)
    {
        int sum = BytesAroundProperty + Texts(property.Key, property.Name, property.Description, property.Type);
        foreach (var text in property.Texts) sum = checked(sum + Texts(text.Language, text.Name, text.Language, text.Description));
        foreach (var option in property.Options) sum = checked(sum + Texts(option.Key, option.Title));
        foreach (var value in property.Default?.Values ?? default) sum = checked(sum + Texts(value.Text));
        foreach (var former in property.FormerKeys) sum = checked(sum + Texts(former.Key, former.Key, former.Name));
        return checked(sum * (1 + property.FormerKeys.Count));
    }

    private static int Texts(params ReadOnlySpan<string?> texts)
    {
        int sum = 0;
        foreach (string? text in texts) sum += BytesAroundText + BytesOfLetter * (text?.Length ?? 0);
        return sum;
    }
}
