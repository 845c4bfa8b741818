-- When a job that waits goes on at the soonest; null where it waits for its turn alone.
alter table job add column goes_on_at timestamp with time zone;
