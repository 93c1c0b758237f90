using System.Text.Json;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Queueing;
using Bizproc.Portal.Tokens;

namespace Bizproc.Incoming.Monitoring;

/// <summary>The content of a call or a reply, as a person may see it: bounded, and without secrets.</summary>
internal sealed class ShownContent
{
    private const int MostFields = 500;
    private const int MostOfName = 200;
    private const int MostOfValue = 1_000;

    /// <summary>The maximum number of secrets that are searched in all values. Each takes time, and a sender decides how many there are.</summary>
    private const int MostSecrets = 16;

    /// <summary>The maximum depth of a name. Calls and replies are far from it, but an engine of the application's own may keep anything.</summary>
    private const int MostDepth = 64;

    private readonly List<ShownField> _fields = [];
    private readonly SecretRedactor _redactor;

    private ShownContent(FormValue form, IEnumerable<string?> secrets)
    {
        _redactor = new SecretRedactor(secrets.Concat(FindSecrets(form, isSecret: false, depth: 0)).Where(static text => text?.Length > 0).Distinct().Take(MostSecrets));
        Add(form, "", isSecret: false, depth: 0);
    }

    /// <summary>The first fields, in the order of arrival.</summary>
    public IReadOnlyList<ShownField> Fields => _fields;

    /// <summary>The number of fields that are not shown, because there are too many.</summary>
    public int Omitted { get; private set; }

    /// <summary>Reads the form of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="secrets">More secrets, which must not appear in any value.</param>
    public static ShownContent Read(QueuedCall call, params IEnumerable<string?> secrets) =>
        new(call.ReadForm(), [.. CallSecrets.List(call.EventToken, call.Tokens), .. secrets]);

    /// <summary>Reads the JSON of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="secrets">More secrets, which must not appear in any value.</param>
    public static ShownContent Read(StepReply reply, params IEnumerable<string?> secrets) =>
        new(ReadJson(reply.Body.Span), [.. CallSecrets.List(reply.EventToken, reply.Tokens), .. secrets]);

    private static FormValue ReadJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return FormValue.FromTree(JsonForm.Read(json));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Only an engine of the application's own can keep such a reply.
            return default;
        }
    }

    private static IEnumerable<string> FindSecrets(FormValue list, bool isSecret, int depth)
    {
        for (var each = list.First; each.Exists; each = each.Next)
        {
            bool isBelow = isSecret || SecretNames.Contains(each.Key);
            if (!each.IsList && isBelow) yield return each.ToString();
            if (!each.IsList || depth == MostDepth) continue;

            foreach (string found in FindSecrets(each, isBelow, depth + 1)) yield return found;
        }
    }

    private void Add(FormValue list, string above, bool isSecret, int depth)
    {
        for (var each = list.First; each.Exists; each = each.Next)
        {
            string key = _redactor.Clean(each.Key, MostOfName);
            string name = above.Length == 0 ? key : $"{above}[{key}]";
            bool isBelow = isSecret || SecretNames.Contains(each.Key);
            if (_fields.Count == MostFields) Omitted++;
            else if (!each.IsList) _fields.Add(Show(name, each, isBelow));
            else if (depth < MostDepth) Add(each, name, isBelow, depth + 1);
            else Omitted++;
        }
    }

    private ShownField Show(string name, FormValue value, bool isSecret)
    {
        string shown = SecretRedactor.None.Clean(name, MostOfName);
        if (isSecret) return new ShownField(shown, "", Length: 0, IsHidden: true);

        string text = value.ToString();
        return new ShownField(shown, _redactor.Clean(text, MostOfValue), text.Length, IsHidden: false);
    }
}
