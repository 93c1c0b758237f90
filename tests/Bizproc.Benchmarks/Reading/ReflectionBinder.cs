using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Bizproc.Benchmarks.Reading;

/// <summary>
/// The usual code without a generator: ASP.NET Core's form reader, and properties set by reflection. It caches everything that can be cached.
/// </summary>
internal sealed class ReflectionBinder(CultureInfo culture)
{
    private readonly (PropertyInfo Property, string Key, Type Type)[] _properties =
        [.. typeof(SendOffer).GetProperties().Select(static property => (
            property,
            $"properties[{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}]",
            Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))];

    private readonly byte[] _body = new byte[4096];

    public SendOffer Read(byte[] body)
    {
        // The form reader decodes in place, so it changes the bytes.
        body.CopyTo(_body, 0);

        // The whole body is available, so nothing waits.
        FormPipeReader reader = new(PipeReader.Create(new ReadOnlySequence<byte>(_body, 0, body.Length)));
        var form = reader.ReadFormAsync().GetAwaiter().GetResult();

        var action = Activator.CreateInstance<SendOffer>();
        foreach (var (property, key, type) in _properties)
        {
            if (type.IsArray) property.SetValue(action, All(form, key, type.GetElementType()!));
            else if (form.TryGetValue(key, out var value)) property.SetValue(action, Convert(value[0]!, type));
        }

        return action;
    }

    private Array All(Dictionary<string, StringValues> form, string key, Type type)
    {
        List<object> values = [];
        for (int i = 0; form.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]"), out var value); i++) values.Add(Convert(value[0]!, type));

        var array = Array.CreateInstance(type, values.Count);
        for (int i = 0; i < values.Count; i++) array.SetValue(values[i], i);
        return array;
    }

    private object Convert(string text, Type type) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type == typeof(int) => int.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(decimal) => decimal.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(bool) => text is "Y" or "1",
        _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "dd.MM.yyyy", culture),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.ParseExact(text, "dd.MM.yyyy HH:mm:ss", culture, DateTimeStyles.AssumeUniversal),
        _ when type.IsEnum => Enum.Parse(type, text, ignoreCase: true),
        _ => throw new NotSupportedException(type.Name),
    };
}
