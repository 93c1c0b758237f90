using System.Buffers;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Bizproc.Actions;

namespace Bizproc;

/// <summary>
/// A declared activity or robot, rendered at compile time. It writes its requests as UTF-8 JSON without allocating: first <see cref="GetLength"/>,
/// then <see cref="Write"/>.
/// </summary>
/// <remarks><see cref="GetAll{TAction}"/> gets the definitions of a class.</remarks>
public sealed class ActionDefinition
{
    /// <summary>The number of members of <see cref="ActionFields"/>.</summary>
    internal const int FieldCount = 10;

    /// <summary>The values for members without holes. Such members use none of them.</summary>
    private static readonly ActionValues s_noValues = new(new Uri("http://127.0.0.1"));

    private readonly ActionFields _declared;
    private readonly RequestTemplate _request;

    /// <summary>The cached fingerprints of members that are the same on every portal; 0 if not computed yet.</summary>
    private readonly uint[] _fingerprints = new uint[FieldCount];

    /// <param name="kind">Activity or robot.</param>
    /// <param name="code">The code on the portal.</param>
    /// <param name="handler">The handler as declared.</param>
    /// <param name="placementHandler">The settings page as declared, if the action has one.</param>
    /// <param name="declared">The members that the class declares. An update clears the others; an add omits them.</param>
    /// <param name="request">The request as it was rendered.</param>
    internal ActionDefinition(ActionKind kind, string code, string handler, string? placementHandler, ActionFields declared, RequestTemplate request)
    {
        Kind = kind;
        Code = code;
        Handler = handler;
        PlacementHandler = placementHandler;
        _declared = declared;
        _request = request;
    }

    /// <summary>The kind: activity or robot.</summary>
    public ActionKind Kind { get; }

    /// <summary>The code on the portal.</summary>
    public string Code { get; }

    /// <summary>The address at which the portal calls the action: a path below the public URL of the application, or an absolute URL.</summary>
    public string Handler { get; }

    /// <summary>The address of the settings page: a path or an absolute URL; <see langword="null"/> if the action has none.</summary>
    public string? PlacementHandler { get; }

    /// <summary>
    /// The code that the action has now, if <see cref="Code"/> is a former one, from <see cref="BizprocFormerCodeAttribute"/>; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public string? FormerOf { get; internal init; }

    /// <summary>The name of the assembly that declares the action; <see langword="null"/> if no class declares it.</summary>
    internal string? Assembly => Source?.Assembly;

    /// <summary>The class that declares the action; <see langword="null"/> if there is none.</summary>
    internal ActionSource? Source { get; init; }

    /// <summary>True if the declaration leaves the user to the portal.</summary>
    internal bool LeavesUserOpen => _request.HasHole(ActionFields.AuthUserId);

    /// <summary>Gets the names of the slots that the declaration leaves open, in the order of the request.</summary>
    internal IEnumerable<string> Slots => _request.Slots;

    /// <summary>Gets <c>"FIELDS":{</c>, which precedes the members of an update.</summary>
    internal static ReadOnlySpan<byte> FieldsHead => "\"FIELDS\":{"u8;

    /// <summary>
    /// Gets the declarations of a class: an activity, a robot, or both; the activity comes first. Those under former codes come last.
    /// </summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public static ImmutableArray<ActionDefinition> GetAll<TAction>()
        where TAction : IBizprocAction<TAction> => Read<TAction>.Once;

    /// <summary>Gets the first declaration of a class: the activity, or the robot of a class that is only a robot.</summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public static ActionDefinition GetFirst<TAction>()
        where TAction : IBizprocAction<TAction> => Read<TAction>.Once[0];

    /// <summary>
    /// Reads declarations from text, for code without the generator. <see cref="IBizprocAction.GetDefinitions"/> describes the format.
    /// </summary>
    /// <param name="definitions">The text, as UTF-8.</param>
    /// <exception cref="FormatException">The text has another format.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ImmutableArray<ActionDefinition> Parse(ReadOnlySpan<byte> definitions) => DeclarationParser.Read(definitions, source: null);

    /// <summary>Gets the method of the portal for a command, such as <c>bizproc.robot.update</c>.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentOutOfRangeException">The command is not defined.</exception>
    public string GetMethod(ActionCommand command) => Kind.GetMethod(command);

    /// <summary>Throws if the command is not defined, or if an update selects nothing.</summary>
    internal void Check(ActionCommand command, ActionFields fields)
    {
        if (command == ActionCommand.Update) Checked(fields);
        GetMethod(command);
    }

    /// <summary>Gets the number of bytes that <see cref="Write"/> will write.</summary>
    /// <param name="command">The command.</param>
    /// <param name="fields">
    /// The members of an update. Ignored for an add, which sends all declared members, and for a delete, which sends none.
    /// </param>
    /// <param name="values">The values that the declaration leaves open.</param>
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
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The command is not defined"),
        };
    }

    /// <summary>Writes the parameters of a request as one JSON object, without the token.</summary>
    /// <param name="destination">The buffer; at least <see cref="GetLength"/> bytes.</param>
    /// <param name="command">The command.</param>
    /// <param name="fields">The members of an update; see <see cref="GetLength"/>.</param>
    /// <param name="values">The values that the declaration leaves open; the same as for <see cref="GetLength"/>.</param>
    /// <returns>The number of bytes written.</returns>
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
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The command is not defined"),
        };
    }

    /// <summary>
    /// Gets eight hex digits that change when a member of the declaration changes: the start of the SHA-256 of the bytes that an update sends.
    /// </summary>
    /// <param name="field">Exactly one member.</param>
    /// <param name="values">
    /// The values that the declaration leaves open; required if the member contains such a value, for example a handler with a path.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <c>field</c> is not exactly one member, or <see cref="ActionValues"/> are required but missing.
    /// </exception>
    public string Fingerprint(ActionFields field, ActionValues? values = null)
    {
        if (!BitOperations.IsPow2((int)Checked(field)))
            throw new ArgumentException($"A fingerprint needs exactly one member, but got '{field}'", nameof(field));

        return (_request.HasHole(field) ? Hash(field, values) : Remembered(field)).ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the whole declaration: equal for two actions that send the same to a portal with the same values.</summary>
    internal string Describe() => $"{Kind.Name} {(int)_declared} {_request.Describe()}";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name} {Code}";

    private int WriteUpdate(Span<byte> destination, ActionFields fields, ActionValues values) => fields == ActionFields.All
        ? _request.WriteAll(destination, values, Code)
        : WriteFrom(_request.UpdateHead, destination, fields, values);

    private int WriteFrom(ReadOnlySpan<byte> head, Span<byte> destination, ActionFields fields, ActionValues values)
    {
        head.CopyTo(destination);
        return head.Length + _request.Write(destination[head.Length..], fields, values, Code);
    }

    /// <summary>Ends an object. Each member is written with a trailing comma, so the last comma is replaced by the brace.</summary>
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
            throw new ArgumentException("No member is selected; the portal refuses an update without members", parameterName);
        if ((fields & ~ActionFields.All) != ActionFields.None)
            throw new ArgumentException($"The selection contains unknown members: '{fields}'", parameterName);

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
            throw new ArgumentException($"'{field}' of '{Code}' depends on the portal, so values are required", nameof(values));

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

    /// <summary>Reads the declarations of a class once.</summary>
    private static class Read<TAction>
        where TAction : IBizprocAction<TAction>
    {
        public static readonly ImmutableArray<ActionDefinition> Once = DeclarationParser.Read(TAction.GetDefinitions(), ActionSource.Create<TAction>());
    }
}
