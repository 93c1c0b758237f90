using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Bizproc;

/// <summary>
/// One declared activity or robot, rendered while compiling: it writes its requests as UTF-8 JSON, in two steps and without an allocation.
/// The generator derives one class for each declaration.
/// </summary>
public abstract partial class ActionDefinition
{
    private readonly ActionFields _declared;

    /// <summary>For generated code.</summary>
    /// <param name="kind">Activity or robot.</param>
    /// <param name="code">The code on the portal.</param>
    /// <param name="handler">The handler as declared.</param>
    /// <param name="placementHandler">The settings page as declared, if the action has one.</param>
    /// <param name="declared">The members that the class declares; an update clears the others, an add leaves them out.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ActionDefinition(ActionKind kind, string code, string handler, string? placementHandler, ActionFields declared)
    {
        Kind = kind;
        Code = code;
        Handler = handler;
        PlacementHandler = placementHandler;
        _declared = declared;
    }

    /// <summary>Activity or robot.</summary>
    public ActionKind Kind { get; }

    /// <summary>The code on the portal.</summary>
    public string Code { get; }

    /// <summary>Where the portal calls the action: a path below the application's public URL, or an address as it is (portal: 5).</summary>
    public string Handler { get; }

    /// <summary>Where the portal opens the action's settings page, written likewise; <see langword="null"/> where it has none (portal: 12).</summary>
    public string? PlacementHandler { get; }

    /// <summary><c>{"CODE":"...",</c></summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<byte> Head { get; }

    /// <summary>Eight hex digits of SHA-256 for each member in the order of its bit; 0 where the bytes are known only at run time.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<uint> Fingerprints { get; }

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
            ActionCommand.Add => Head.Length + GetFieldsLength(_declared, values),
            ActionCommand.Update => Head.Length + FieldsHead.Length + GetFieldsLength(Checked(fields), values) + 1,
            ActionCommand.Delete => Head.Length,
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
        var writer = new ActionWriter(destination);
        writer.Write(Head);
        switch (command)
        {
            case ActionCommand.Add:
                WriteFields(ref writer, _declared, values);
                break;
            case ActionCommand.Update:
                writer.Write(FieldsHead);
                WriteFields(ref writer, Checked(fields), values);
                writer.Close();
                writer.Write("}"u8);
                return writer.Position;
            case ActionCommand.Delete:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command, "No such command");
        }

        writer.Close();
        return writer.Position;
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

        uint constant = Fingerprints[BitOperations.Log2((uint)field)];
        return (constant != 0 ? constant : Hash(field, values)).ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == ActionKind.Robot ? "robot" : "activity")} {Code}";

    /// <summary>The length of the chosen members, each with the comma behind it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract int GetFieldsLength(ActionFields fields, ActionValues values);

    /// <summary>Writes the chosen members, each with the comma behind it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void WriteFields(ref ActionWriter writer, ActionFields fields, ActionValues values);

    private static ReadOnlySpan<byte> FieldsHead => "\"FIELDS\":{"u8;

    private static ActionFields Checked(ActionFields fields, [CallerArgumentExpression(nameof(fields))] string? parameterName = null)
    {
        if (fields == ActionFields.None)
            throw new ArgumentException("Nothing is selected, and the portal refuses an update of nothing", parameterName);
        if ((fields & ~ActionFields.All) != ActionFields.None)
            throw new ArgumentException($"The selection has members that an action does not have: '{fields}'", parameterName);

        return fields;
    }

    private uint Hash(ActionFields field, ActionValues? values)
    {
        if (values is null)
            throw new ArgumentException($"'{field}' of '{Code}' has a part that only a portal knows", nameof(values));

        byte[] buffer = ArrayPool<byte>.Shared.Rent(GetFieldsLength(field, values));
        try
        {
            var writer = new ActionWriter(buffer);
            WriteFields(ref writer, field, values);

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, writer.Position), hash);
            return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
