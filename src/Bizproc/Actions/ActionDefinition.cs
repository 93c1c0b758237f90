using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Bizproc;

/// <summary>
/// One declared activity or robot, rendered while compiling: it writes its requests as UTF-8 JSON, in two steps and without an allocation.
/// <see cref="Of{TAction}"/> gives those of a class.
/// </summary>
public sealed partial class ActionDefinition
{
    /// <summary>The number of members of <see cref="ActionFields"/>.</summary>
    internal const int FieldCount = 10;

    /// <summary>Serves members without holes, which ask for none of them.</summary>
    private static readonly ActionValues s_noValues = new(new Uri("http://127.0.0.1"));

    private readonly ActionFields _declared;
    private readonly RequestTemplate _request;

    /// <summary>The fingerprints of members that are the same on every portal; 0 where one was not asked for yet.</summary>
    private readonly uint[] _fingerprints = new uint[FieldCount];

    /// <param name="kind">Activity or robot.</param>
    /// <param name="code">The code on the portal.</param>
    /// <param name="handler">The handler as declared.</param>
    /// <param name="placementHandler">The settings page as declared, if the action has one.</param>
    /// <param name="declared">The members that the class declares; an update clears the others, an add leaves them out.</param>
    /// <param name="request">The request.</param>
    internal ActionDefinition(ActionKind kind, string code, string handler, string? placementHandler, ActionFields declared, RequestTemplate request)
    {
        Kind = kind;
        Code = code;
        Handler = handler;
        PlacementHandler = placementHandler;
        _declared = declared;
        _request = request;
    }

    /// <summary>Activity or robot.</summary>
    public ActionKind Kind { get; }

    /// <summary>The code on the portal.</summary>
    public string Code { get; }

    /// <summary>Where the portal calls the action: a path below the application's public URL, or an address as it is (portal: 5).</summary>
    public string Handler { get; }

    /// <summary>Where the portal opens the action's settings page, written likewise; <see langword="null"/> where it has none (portal: 12).</summary>
    public string? PlacementHandler { get; }

    /// <summary>The name of the assembly that declares the action; <see langword="null"/> where no class does.</summary>
    internal string? Assembly { get; init; }

    /// <summary><c>"FIELDS":{</c>, which stands before the members of an update.</summary>
    internal static ReadOnlySpan<byte> FieldsHead => "\"FIELDS\":{"u8;

    /// <summary>The method of the portal that carries out a command, such as <c>bizproc.robot.update</c>.</summary>
    /// <param name="command">What to do.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such command.</exception>
    public string GetMethod(ActionCommand command) => (Kind, command) switch
    {
        (ActionKind.Activity, ActionCommand.Add) => "bizproc.activity.add",
        (ActionKind.Activity, ActionCommand.Update) => "bizproc.activity.update",
        (ActionKind.Activity, ActionCommand.Delete) => "bizproc.activity.delete",
        (ActionKind.Robot, ActionCommand.Add) => "bizproc.robot.add",
        (ActionKind.Robot, ActionCommand.Update) => "bizproc.robot.update",
        (ActionKind.Robot, ActionCommand.Delete) => "bizproc.robot.delete",
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command"),
    };

    /// <summary>The method that lists the codes of this kind.</summary>
    internal string ListMethod => Kind == ActionKind.Robot ? "bizproc.robot.list" : "bizproc.activity.list";

    /// <summary>Refuses an update of nothing, and a command that is none.</summary>
    internal void Check(ActionCommand command, ActionFields fields)
    {
        if (command == ActionCommand.Update) Checked(fields);
        GetMethod(command);
    }

    /// <summary>How many bytes <see cref="Write"/> will write.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="fields">The members of an update. An add sends all that is declared, a delete none, whatever stands here.</param>
    /// <param name="values">What the declaration leaves open.</param>
    /// <exception cref="ArgumentException">The selection is empty or has unknown members.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled.</exception>
    public int GetLength(ActionCommand command, ActionFields fields, ActionValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return command switch
        {
            ActionCommand.Add => _request.Head.Length + _request.Measure(_declared, values, Code),
            ActionCommand.Update => _request.UpdateHead.Length + _request.Measure(Checked(fields), values, Code) + 1,
            ActionCommand.Delete => _request.Head.Length,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command"),
        };
    }

    /// <summary>Writes the parameters of a call as one JSON object, without the token.</summary>
    /// <param name="destination">Where to write; at least <see cref="GetLength"/> bytes.</param>
    /// <param name="command">What to do.</param>
    /// <param name="fields">The members of an update; see <see cref="GetLength"/>.</param>
    /// <param name="values">What the declaration leaves open; the same as given to <see cref="GetLength"/>.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="ArgumentException">The destination is too short, or the selection is empty or has unknown members.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled.</exception>
    public int Write(Span<byte> destination, ActionCommand command, ActionFields fields, ActionValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return command switch
        {
            ActionCommand.Add => Close(destination, WriteFrom(_request.Head, destination, _declared, values)),
            ActionCommand.Update => CloseUpdate(destination, WriteUpdate(destination, Checked(fields), values)),
            ActionCommand.Delete => Close(destination, WriteFrom(_request.Head, destination, ActionFields.None, values)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command"),
        };
    }

    /// <summary>
    /// Eight hex digits that change when one member of the declaration changes: the beginning of the SHA-256 of its bytes in an update.
    /// </summary>
    /// <param name="field">Exactly one member.</param>
    /// <param name="values">What the declaration leaves open; needed where the member has such a part, as handlers with a path have.</param>
    /// <exception cref="ArgumentException">Not exactly one member, or <paramref name="values"/> is missing where it is needed.</exception>
    public string Fingerprint(ActionFields field, ActionValues? values = null)
    {
        if (!BitOperations.IsPow2((int)Checked(field)))
            throw new ArgumentException($"A fingerprint is that of one member, not of '{field}'", nameof(field));

        return (_request.HasHole(field) ? Hash(field, values) : Remembered(field)).ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == ActionKind.Robot ? "robot" : "activity")} {Code}";

    private int WriteUpdate(Span<byte> destination, ActionFields fields, ActionValues values) => fields == ActionFields.All
        ? _request.WriteAll(destination, values, Code)
        : WriteFrom(_request.UpdateHead, destination, fields, values);

    private int WriteFrom(ReadOnlySpan<byte> head, Span<byte> destination, ActionFields fields, ActionValues values)
    {
        head.CopyTo(destination);
        return head.Length + _request.Write(destination[head.Length..], fields, values, Code);
    }

    /// <summary>Ends an object: every member is written with a comma after it, and the comma of the last one becomes the brace.</summary>
    private static int Close(Span<byte> destination, int written)
    {
        destination[written - 1] = (byte)'}';
        return written;
    }

    private static int CloseUpdate(Span<byte> destination, int written)
    {
        Close(destination, written);
        if (written == destination.Length) throw new ArgumentException("The destination is too short", nameof(destination));

        destination[written] = (byte)'}';
        return written + 1;
    }

    private static ActionFields Checked(ActionFields fields, [CallerArgumentExpression(nameof(fields))] string? parameterName = null)
    {
        if (fields == ActionFields.None)
            throw new ArgumentException("Nothing is selected, and the portal refuses an update of nothing", parameterName);
        if ((fields & ~ActionFields.All) != ActionFields.None)
            throw new ArgumentException($"The selection has members that an action does not have: '{fields}'", parameterName);

        return fields;
    }

    private uint Remembered(ActionFields field)
    {
        ref uint fingerprint = ref _fingerprints[BitOperations.Log2((uint)field)];
        if (fingerprint == 0) fingerprint = Hash(field, s_noValues);
        return fingerprint;
    }

    private uint Hash(ActionFields field, ActionValues? values)
    {
        if (values is null)
            throw new ArgumentException($"'{field}' of '{Code}' has a part that only a portal knows", nameof(values));

        byte[] buffer = ArrayPool<byte>.Shared.Rent(_request.Measure(field, values, Code));
        try
        {
            int length = _request.Write(buffer, field, values, Code);

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, length), hash);
            return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
