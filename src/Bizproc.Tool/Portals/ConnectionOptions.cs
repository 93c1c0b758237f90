using System.CommandLine;
using System.Globalization;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>The options that name a portal, and what the application is there.</summary>
internal sealed class ConnectionOptions
{
    /// <summary>The name of the emulator on this machine.</summary>
    private const string Emulator = "emulator";

    private static readonly Uri EmulatorAddress = new("http://127.0.0.1:5080");

    /// <summary>The address at which a new application listens.</summary>
    private static readonly Uri LocalApplication = new("http://127.0.0.1:5000");

    /// <summary>Gets the option with the portal.</summary>
    public Option<string> Portal { get; } = new("--portal")
    {
        Description = $"The address of the portal, 'emulator' for {EmulatorAddress.GetLeftPart(UriPartial.Authority)}, or a name of {PortalNames.FileName}. Default: the only portal there. The token is read from {PortalSecrets.TokenVariable}",
        HelpName = "URL|NAME",
    };

    /// <summary>Gets the option with the address of the application.</summary>
    public Option<string> PublicUrl { get; } = new("--public-url")
    {
        Description = "The address at which the portal reaches the application, such as https://app.example.com",
        HelpName = "URL",
    };

    /// <summary>Gets the option with the numbers that declarations leave open.</summary>
    public Option<string[]> Slot { get; } = new("--slot")
    {
        Description = "The number on this portal for a slot of the declarations. Can be repeated",
        HelpName = "NAME=NUMBER",
    };

    /// <summary>Gets the option with the user of the actions.</summary>
    public Option<string> User { get; } = new("--user")
    {
        Description = "The user whose tokens calls bring, for actions that declare none. Default: actions on the portal keep theirs, and new ones get the user of the token",
        HelpName = "ID",
    };

    /// <summary>Gets the option that keeps tokens.</summary>
    public Option<bool> KeepTokens { get; } = new("--keep-tokens")
    {
        Description = "Keeps renewed tokens in a file that only this user may read, and uses them before those of the environment",
    };

    /// <summary>Adds the options to a command that needs to know what the application is on the portal.</summary>
    public void AddTo(Command command)
    {
        command.Add(Portal);
        command.Add(PublicUrl);
        command.Add(Slot);
        command.Add(User);
        command.Add(KeepTokens);
    }

    /// <summary>Adds the options to a command that only asks the portal.</summary>
    public void AddPortalTo(Command command)
    {
        command.Add(Portal);
        command.Add(KeepTokens);
    }

    /// <summary>Finds the portal that the command line names.</summary>
    /// <exception cref="ToolException">It names none, or one that is not known.</exception>
    public PortalTarget Read(ParseResult line) => ReadIfThere(line)
        ?? throw new ToolException($"No portal is named. Use --portal with an address, with 'emulator', or with a name of {PortalNames.FileName}");

    /// <summary>Finds the portal that the command line names; <see langword="null"/> if it names none.</summary>
    /// <exception cref="ToolException">The portal is not known.</exception>
    public PortalTarget? ReadIfThere(ParseResult line) => Find(line.GetValue(Portal)) is { } target ? Complete(target, line) : null;

    /// <summary>Finds a portal by its address or name; the only one with a name, or <see langword="null"/>, if none is named.</summary>
    /// <exception cref="ToolException">The portal is not known, or its address would get tokens unencrypted.</exception>
    public static PortalTarget? Find(string? name)
    {
        var target = FindNamed(name);
        if (target is not null) WebAddress.RefuseUnencrypted(target.Address);
        return target;
    }

    private static PortalTarget? FindNamed(string? name)
    {
        var named = PortalNames.Read(Environment.CurrentDirectory);
        if (name is null) return named.Count == 1 ? named.Values.Single() : null;
        if (named.TryGetValue(name, out var known)) return known;
        if (name == Emulator) return new PortalTarget(EmulatorAddress) { IsEmulator = true, PublicUrl = LocalApplication };
        if (WebAddress.TryRead(name, out var address) && address.AbsolutePath is "/" or "/rest" or "/rest/") return new PortalTarget(address);

        string names = named.Count == 0 ? $"There is no {PortalNames.FileName} with names" : $"{PortalNames.FileName} has {string.Join(", ", named.Keys)}";
        throw new ToolException($"'{WebAddress.Show(name)}' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. {names}");
    }

    /// <summary>Adds what the command line says about a portal.</summary>
    /// <exception cref="ToolException">An option has a mistake.</exception>
    public PortalTarget Complete(PortalTarget target, ParseResult line)
    {
        if (line.GetValue(PublicUrl) is { } text)
        {
            target = WebAddress.TryRead(text, out var address)
                ? target with { PublicUrl = address }
                : throw new ToolException($"--public-url needs an address such as https://app.example.com, not '{WebAddress.Show(text)}'");
        }

        return target with { Slots = ReadSlots(target, line), UserId = ReadUser(line) ?? target.UserId, KeepsTokens = line.GetValue(KeepTokens) };
    }

    private int? ReadUser(ParseResult line)
    {
        if (line.GetValue(User) is not { } text) return null;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int user) && user > 0
            ? user
            : throw new ToolException($"--user needs the number of a user, such as 1, not '{text}'");
    }

    private Dictionary<string, int> ReadSlots(PortalTarget target, ParseResult line)
    {
        var slots = new Dictionary<string, int>(target.Slots, StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (string slot in line.GetValue(Slot) ?? [])
        {
            if (slot.Split('=') is not [{ Length: > 0 } name, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value == 0)
                throw new ToolException($"--slot needs a name and a number of 1 or more, such as parcels=128, not '{slot}'");
            if (!named.Add(name)) throw new ToolException($"--slot names '{name}' twice. Name each slot once");

            slots[name] = value;
        }

        return slots;
    }

    /// <summary>Refuses a slot of the command line that no declaration has.</summary>
    /// <exception cref="ToolException">A slot is not declared.</exception>
    public void CheckSlots(ParseResult line, DeclaredActions declared)
    {
        string[] known = [.. declared.Definitions.SelectMany(static action => action.Slots).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string name in (line.GetValue(Slot) ?? []).Select(static slot => slot.Split('=')[0]))
        {
            if (known.Contains(name, StringComparer.Ordinal)) continue;

            string there = known.Length == 0 ? "They have none" : $"They have {string.Join(", ", known)}";
            throw new ToolException($"The declarations have no slot '{name}' (--slot). {there}");
        }
    }
}
